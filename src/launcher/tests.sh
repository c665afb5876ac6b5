# The tests: everything, the inner loop, or one class; and the bench.

run_tests() {
  local begun=$SECONDS status=0 quick= only=
  while [ $# -gt 0 ]; do
    case $1 in
      --quick) quick=true ;;
      -*) stop_with "test does not know '$1'." "See ./commend help." ;;
      *) only=$1 ;;
    esac
    shift
  done
  find_jdk
  find_maven
  require_folder "$work"
  require_space "$here" 1500
  cd "$here" || exit 1
  rm -rf target/surefire-reports target/failsafe-reports
  if [ -n "$only" ]; then
    require_browser
    mvn -B -ntp -q test -Dtest="$only" -Dslow.tests=none -Dspotless.check.skip=true -Dsurefire.failIfNoSpecifiedTests=false || status=1
  elif [ -n "$quick" ]; then
    mvn -B -ntp -q test || status=1
  else
    require_browser
    mvn -B -ntp verify || status=1
  fi
  print_counts $((SECONDS - begun)) $status
  exit $status
}

# The monkey of the tests, for longer and from another seed each time.
bench_typing() { # [deeds] [seed]
  local deeds=${1:-1500} seed=${2:-$RANDOM} status=0
  find_jdk
  find_maven
  require_browser
  cd "$here" || exit 1
  say "Typing $deeds deeds from seed $seed, the application killed every hundred"
  mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true >&2 &&
    mvn -B -ntp -q surefire:test -Dtest=TypingTests -Dslow.tests=none -Dtyping.deeds="$deeds" \
      -Dtyping.seed="$seed" -Dtyping.kills=$((deeds / 100)) >&2 || status=1
  grep -h '^Typing:' target/surefire-reports/*TypingTests-output.txt
  exit $status
}

# The sums of all reports, so that the last line says what the whole run was.
print_counts() { # seconds, status
  set -- "$1" "$2" target/surefire-reports/TEST-*.xml target/failsafe-reports/TEST-*.xml
  local seconds=$1 status=$2
  shift 2
  # what a test has counted, where passing is not all that there is to know
  cat target/surefire-reports/*-output.txt target/failsafe-reports/*-output.txt 2>/dev/null | grep '^Counted: ' || true
  cat "$@" 2>/dev/null | awk -v time="$(minutes_and_seconds "$seconds")" -v status="$status" '
    function attribute(name) {
      if (match($0, " " name "=\"[0-9]+\"")) {
        return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0
      }
      return 0
    }
    /^<testsuite / {
      tests += attribute("tests"); skipped += attribute("skipped")
      failed += attribute("failures") + attribute("errors")
    }
    END {
      printf "\nTests: %d passed, %d failed, %d skipped, in %s minutes.\n",
        tests - failed - skipped, failed, skipped, time
      if (status != 0 && failed == 0) print "The build failed before or after the tests; the lines above say why."
    }'
}

browser_here() {
  local candidate
  for candidate in "${COMMEND_CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome \
    /usr/bin/google-chrome-stable "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    /Applications/Chromium.app/Contents/MacOS/Chromium "$here/.commend/browser/chromium"; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && return 0
  done
  return 1
}

# A browser for the tests: the one that is here, the distribution's, or the one that npm has.
require_browser() {
  browser_here && return
  local log=$work/logs/browser.log
  mkdir -p "$work/logs"
  say "Fetching a browser for the tests"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
      >"$log" 2>&1
  fi
  browser_here || browser_from_npm >>"$log" 2>&1
  browser_here ||
    stop_with "The tests need Chromium or Chrome, and none could be fetched." \
      "Install one, or set COMMEND_CHROMIUM to its program. Details: $log"
}

browser_from_npm() {
  [ "$(uname -s)" = Linux ] && command -v npm && command -v node || return 1
  local folder=$here/.commend/browser
  mkdir -p "$folder"
  npm install --no-audit --no-fund --prefix "$folder" @sparticuz/chromium@153.0.0 || return 1
  (cd "$folder" && node --input-type=module -e '
    import chromium from "@sparticuz/chromium";
    import { copyFileSync, chmodSync } from "node:fs";
    copyFileSync(await chromium.executablePath(), "chromium");
    chmodSync("chromium", 0o755);')
}

run_bench() {
  case ${1:-} in
    judging) shift ;;
    typing)
      shift
      bench_typing "$@"
      return
      ;;
    *) stop_with "There is no bench '${1:-}'." "Use ./commend bench judging or ./commend bench typing." ;;
  esac
  find_jdk
  find_maven
  cd "$here" || exit 1
  local path=target/bench.classpath
  say "Compiling the bench"
  mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile="$path" -Dmdep.includeScope=test >&2 ||
    stop_with "The bench could not be compiled." "The lines above say why."
  exec java --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat "$path")" \
    org.commend.bench.JudgingBench "$@"
}
