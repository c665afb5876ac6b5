# The tests: everything, the inner loop, or one class; and the bench.

# Longer than the whole takes on a slow machine: what goes on then hangs.
readonly longest_test_run=4500

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
  [ -z "$only" ] || require_tests "$only"
  end_left_behind
  rm -rf target/surefire-reports target/failsafe-reports target/hangs
  if [ -n "$only" ]; then
    require_browser
    if [ -n "$needs_jar" ]; then
      mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true >&2 ||
        stop_with "The jar that these tests start could not be built." "The lines above say why."
    fi
    run_bounded $longest_test_run mvn -B -ntp -q test -Dtest="$only" -Dslow.tests=none -Dspotless.check.skip=true || status=1
  elif [ -n "$quick" ]; then
    run_bounded $longest_test_run mvn -B -ntp -q test || status=1
  else
    require_browser
    run_bounded $longest_test_run mvn -B -ntp verify || status=1
  fi
  print_hangs
  print_skipped || status=1
  print_counts $((SECONDS - begun)) $status
  exit $status
}

# Tests that were killed leave running what they had started in target: applications, and servers whose application is gone.
end_left_behind() {
  local file pid
  for file in target/*/lock.pid target/*/*/lock.pid; do
    [ -r "$file" ] && pid=$(cat "$file") && runs_in_target "$pid" org.commend.Commend && end_process "$pid" TERM
  done
  for file in target/*/data/postmaster.pid target/*/*/data/postmaster.pid; do
    [ -r "$file" ] && read -r pid <"$file" && runs_in_target "$pid" postgres && end_process "$pid" INT
  done
}

runs_in_target() { # process, a word of its command
  ps -ww -o command= -p "$1" 2>/dev/null | grep -F "$here/target/" | grep -qF "$2"
}

end_process() { # process, signal
  local patience=30
  say "Ending what a killed run of the tests has left running (process $1)"
  kill "-$2" "$1" 2>/dev/null
  while kill -0 "$1" 2>/dev/null && [ $patience -gt 0 ]; do
    sleep 1
    patience=$((patience - 1))
  done
}

# Maven is content when one of several names fits; whoever mistyped another would never know. Sets $needs_jar where a
# test starts the production jar.
require_tests() { # names, as Maven takes them
  local name class method file
  needs_jar=
  for name in $(printf '%s' "$1" | tr ',' ' '); do
    case $name in *'*'* | *'?'* | *'['* | !*) continue ;; esac
    class=${name%%#*} method=
    case $name in *'#'*) method=${name#*#} ;; esac
    class=${class##*.}
    file=$(find src/test/java -name "$class.java" | head -1)
    [ -n "$file" ] || stop_with "There is no test class '$class'." \
      "Look for its name: find src/test/java -name '*Tests.java'"
    grep -q 'target/commend.jar' "$file" && needs_jar=true
    [ -z "$method" ] || case $method in *'+'*) true ;; *) grep -q "void $method(" "$file" ;; esac ||
      stop_with "There is no test '$method' in $class." "See $file."
  done
}

# Runs a command that may not hang: after so many seconds all threads of its Java processes are written down, and it is
# ended with whatever it has started.
run_bounded() { # seconds, command
  local bound=$1 pid watch status
  shift
  set -m
  "$@" </dev/null &
  pid=$!
  end_after "$bound" "$pid" &
  watch=$!
  set +m
  # shellcheck disable=SC2064
  trap "kill -TERM -- -$pid -$watch 2>/dev/null; exit 130" INT TERM HUP
  wait "$pid"
  status=$?
  trap - INT TERM HUP
  kill -TERM -- "-$watch" 2>/dev/null
  wait "$watch" 2>/dev/null
  return $status
}

end_after() { # seconds, process group
  local left=$1 java
  while [ "$left" -gt 0 ]; do
    sleep 1
    kill -0 "$2" 2>/dev/null || return
    left=$((left - 1))
  done
  mkdir -p target/hangs
  for java in $(pgrep -g "$2" java); do
    "${JAVA_HOME:+$JAVA_HOME/bin/}jstack" "$java" >"target/hangs/process-$java.txt" 2>&1
  done
  say "commend: This went on for more than $(minutes_and_seconds "$1") minutes and was ended. What its threads did is in target/hangs."
  kill -TERM -- "-$2" 2>/dev/null
  for left in 1 2 3 4 5; do
    kill -0 -- "-$2" 2>/dev/null || return
    sleep 1
  done
  kill -KILL -- "-$2" 2>/dev/null
}

print_hangs() {
  local hang
  for hang in target/hangs/*Tests.txt; do
    [ -r "$hang" ] && say "" && head -60 "$hang" >&2 && say "  … the whole of it: $hang"
  done
}

# Says which tests were left out. Where nobody watches that is a failure.
print_skipped() {
  local skipped
  skipped=$(cat target/surefire-reports/TEST-*.xml target/failsafe-reports/TEST-*.xml 2>/dev/null | awk '
    /<testcase / {
      match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
      match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13)
    }
    /<skipped/ { print "Skipped: " class "#" name }')
  [ -n "$skipped" ] || return 0
  printf '%s\n' "$skipped"
  [ -z "${CI:-}" ]
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
      -Dtyping.seed="$seed" -Dtyping.kills=$((deeds / 100)) -Dwatchdog.minutes=$((10 + deeds / 20)) \
      -Djunit.jupiter.execution.timeout.mode=disabled >&2 || status=1
  grep -h '^Typing:' target/surefire-reports/*TypingTests-output.txt
  exit $status
}

# How long the pages of work take with a hundred nominations and with ten thousand, beside a bare Vaadin view.
bench_pages() {
  local status=0
  find_jdk
  find_maven
  require_browser
  cd "$here" || exit 1
  say "Loading ten thousand nominations and opening each page"
  mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true >&2 &&
    mvn -B -ntp -q surefire:test -Dtest=PagesBench -Dslow.tests=none -Dwatchdog.minutes=20 >target/pages.log 2>&1 || status=1
  sed -n '/^Pages: /s///p' target/surefire-reports/*PagesBench-output.txt
  exit $status
}

# Faults put into the rules one at a time: how many of them a test notices, and which none does.
bench_mutants() { # [package below org.commend]
  local status=0
  find_jdk
  find_maven
  cd "$here" || exit 1
  say "Putting faults into the rules, one at a time"
  rm -rf target/mutants
  mvn -B -ntp -q -Pmutants test-compile org.pitest:pitest-maven:mutationCoverage -Dspotless.check.skip=true \
    ${1:+-Dmutants.classes="org.commend.$1.*"} >target/mutants.log 2>&1 || status=1
  [ -s target/mutants/mutations.csv ] ||
    stop_with "No fault was put in." "The end of target/mutants.log says why."
  print_mutants <target/mutants/mutations.csv || status=1
  say "Each in its place: target/mutants/index.html"
  exit $status
}

# A line for each package, at least 92 of 100 noticed in each; then each fault that no test noticed.
print_mutants() {
  awk -F, '
    {
      name = $2; sub(/\.[^.]*$/, "", name); sub(/^org\.commend\./, "", name)
      all[name]++
      if ($6 == "SURVIVED" || $6 == "NO_COVERAGE") {
        what = $3; sub(/.*\./, "", what)
        unseen[++count] = sprintf("  %s/%s:%s %s in %s", name, $1, $5, what, $4) ($6 == "NO_COVERAGE" ? ", no test comes there" : "")
      } else noticed[name]++
    }
    END {
      printf "%-26s %7s %8s %7s\n", "package", "faults", "noticed", "of 100"
      for (name in all) {
        share = 100 * noticed[name] / all[name]
        line = sprintf("%-26s %7d %8d %7.1f", name, all[name], noticed[name], share)
        if (share < 92) { line = line "  too few"; low = 1 }
        print line | "sort"
      }
      close("sort")
      if (count) print "\nNoticed by no test:"
      for (i = 1; i <= count; i++) print unseen[i]
      exit low
    }'
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
    pages) bench_pages ;;
    mutants)
      shift
      bench_mutants "$@"
      return
      ;;
    winners)
      bench_winners
      return
      ;;
    *)
      stop_with "There is no bench '${1:-}'." \
        "Use ./commend bench judging, ./commend bench pages, ./commend bench winners, ./commend bench typing or ./commend bench mutants."
      ;;
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
