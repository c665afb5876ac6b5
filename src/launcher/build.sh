# Builds the production jar and extracts it, each only when it is missing. A build is known by the content of what goes
# into it, so that a second start does not build, and a branch that was built stays built.

build_name() {
  (cd "$here" && {
    find pom.xml src/main -type f
    find frontend -type f -not -path 'frontend/generated/*' -not -name index.html 2>/dev/null
  } | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr -d ' ')
}

# Sets $program, the folder of the extracted application. COMMEND_JAR names a jar that was built elsewhere.
require_program() {
  find_jdk
  require_folder "$work"
  local name jar=${COMMEND_JAR:-}
  if [ -n "$jar" ]; then
    [ -f "$jar" ] || stop_with "COMMEND_JAR names $jar, which is not there." "Correct or unset it."
    name=$(cksum <"$jar" | tr -d ' ')
  else
    name=$(build_name)
  fi
  program=$work/program/$name
  [ -f "$program/commend.jar" ] && return
  require_space "$work" 1500
  if [ -z "$jar" ]; then
    find_maven
    build_jar
    jar=$here/target/commend.jar
  fi
  extract_program "$jar" "$name"
}

build_jar() {
  mkdir -p "$work/logs"
  local log=$work/logs/build.log
  say "Building Commend (the first time about four minutes, since its libraries are fetched)"
  follow_maven "$log" -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcompiler.checks=-proc:none package
}

# Runs Maven with its own output in a file, and says how far it is.
follow_maven() { # log, arguments of Maven
  local log=$1 begun=$SECONDS step= said= fetched maven
  shift
  : >"$log"
  (cd "$here" && exec mvn -B -Dstyle.color=never "$@") >"$log" 2>&1 &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; printf "\n" >&2; stop_with "Stopped while building." "What was built is kept; start again."' INT TERM
  while kill -0 "$maven" 2>/dev/null; do
    sleep 1
    step=$(maven_step "$log")
    fetched=$(grep -c '^Downloaded from' "$log")
    [ "$fetched" -gt 0 ] && step="$step; $fetched files fetched"
    say_for_now "$(minutes_and_seconds $((SECONDS - begun)))  $step"
    if ! is_terminal && [ $((SECONDS - begun)) -ge $((${said:-0} + 15)) ]; then
      said=$((SECONDS - begun))
      say "  $(minutes_and_seconds $said)  $step"
    fi
  done
  if wait "$maven"; then
    trap - INT TERM
    say_done "built in $(minutes_and_seconds $((SECONDS - begun)))"
  else
    is_terminal && printf '\r\033[K' >&2
    explain_failed_build "$log"
  fi
}

maven_step() {
  case $(sed -n 's/^\[INFO\] --- \([a-z-]*\):.*:\([a-z-]*\) .*/\1:\2/p' "$1" | tail -n 1) in
    '') printf 'reading the project' ;;
    *enforcer:* | *resources:*) printf 'step 1 of 5: preparing' ;;
    *prepare-frontend) printf 'step 2 of 5: preparing the pages' ;;
    *:compile | *:testCompile) printf 'step 3 of 5: compiling' ;;
    *build-frontend) printf 'step 4 of 5: building the pages' ;;
    *:jar | *:repackage) printf 'step 5 of 5: packing' ;;
    *) printf 'working' ;;
  esac
}

explain_failed_build() {
  if grep -qiE 'unknown host|UnknownHostException|Network is unreachable|Connection refused|Connect timed out|No route to host|Temporary failure in name resolution|in offline mode' "$1"; then
    stop_with "The libraries could not be fetched: there is no network." \
      "Connect, and start again; what was fetched is kept. Details: $1"
  fi
  if grep -q 'No space left on device' "$1"; then
    stop_with "There is no disk space left to build." "Free some space, and start again."
  fi
  grep -m 5 '^\[ERROR\]' "$1" | cut -c 1-200 >&2
  stop_with "The build failed." "The lines above say why; the whole story is in $1"
}

extract_program() { # jar, name
  rm -rf "$work/program/unfinished"
  mkdir -p "$work/program" "$work/logs"
  java -Djarmode=tools -jar "$1" extract \
    --destination "$work/program/unfinished" >>"$work/logs/build.log" 2>&1 ||
    explain_failed_build "$work/logs/build.log"
  # The libraries stand beside the jar, which is called commend.jar whatever it was called before.
  [ -f "$work/program/unfinished/commend.jar" ] ||
    mv "$work/program/unfinished"/*.jar "$work/program/unfinished/commend.jar"
  rm -rf "$program"
  mv "$work/program/unfinished" "$program"
  # Older builds go, but for the last one.
  (cd "$work/program" && ls -t | tail -n +3 | while IFS= read -r old; do
    [ "$old" = "$2" ] || rm -rf "$old"
  done)
}

# What every start of the application has in common; a cache works only with the same options that made it.
common_options() {
  printf '%s\n' -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8
}
