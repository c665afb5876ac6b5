# Builds the production jar, extracts it and makes its AOT cache, each only when it is missing. A build is known by
# the content of what goes into it, so that a second start does not build, and a branch that was built stays built.

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
  follow_maven "$log" -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package
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

# Sets $cache and $class_path for run or serve. Without a cache the application starts as well, only slower.
require_cache() { # demo or real
  cache= class_path=$program/commend.jar
  [ "${COMMEND_CACHE:-yes}" = no ] && return
  local folder=$program/$1 log=$work/logs/training.log begun=$SECONDS learning
  cache=$folder/jdk-$jdk_version.aot
  # A cache holds for these files in this place: a home that was moved or copied gets one anew.
  if [ -f "$cache" ] && [ "$(made_for)" != "$(cat "$cache.made-for" 2>/dev/null)" ]; then
    rm -f "$cache"
  fi
  if [ ! -f "$cache" ]; then
    mkdir -p "$folder" "$work/logs"
    say "Teaching the virtual machine to start Commend quickly (once for each build)"
    { { [ "$1" != demo ] || prepare_beans "$folder"; } && learn_to_start "$folder" "$1"; } >"$log" 2>&1 &
    learning=$!
    trap 'stop_learning "$learning"' INT TERM
    while kill -0 "$learning" 2>/dev/null; do
      sleep 1
      say_for_now "$(minutes_and_seconds $((SECONDS - begun)))  $(cat "$work/logs/training.step" 2>/dev/null)"
    done
    trap - INT TERM
    if wait "$learning"; then
      made_for >"$cache.made-for"
      say_done "learnt in $(minutes_and_seconds $((SECONDS - begun)))"
    else
      is_terminal && printf '\r\033[K' >&2
      grep '^commend: ' "$log" >&2 && exit 1
      say "  it did not work (see $log); Commend starts without, only slower"
      rm -rf "$folder"
      cache=
    fi
    rm -rf "$work/training" "$work/logs/training.step"
  fi
  [ -n "$cache" ] && [ "$1" = demo ] && class_path=$folder/beans.jar:$class_path
  return 0
}

# Where the program stands, and its files with their sizes and times, as the virtual machine compares them.
made_for() {
  printf '%s %s\n' "$program" "$(ls -lnR "$program" 2>/dev/null | grep '\.jar$' | cksum)"
}

stop_learning() { # process
  local child
  for child in $(pgrep -P "$1" 2>/dev/null); do kill "$child" 2>/dev/null; done
  kill "$1" 2>/dev/null
  wait "$1" 2>/dev/null
  printf '\n' >&2
  stop_with "Stopped while preparing." "Start again."
}

# The demo's settings are known beforehand, so its beans can be worked out once and not at each start (Spring AOT).
# For real use they are not: there settings decide at each start which beans there are.
prepare_beans() { # folder
  local beans=$1/beans
  printf 'step 1 of 2: working out the parts' >"$work/logs/training.step"
  [ -f "$1/beans.jar" ] && return
  rm -rf "$beans"
  mkdir -p "$beans/sources" "$beans/classes"
  java -XX:TieredStopAtLevel=1 -cp "$program/commend.jar" \
    org.springframework.boot.SpringApplicationAotProcessor org.commend.Commend \
    "$beans/sources" "$beans/classes" "$beans/classes" org.commend commend \
    --commend.demo=true --commend.home="$work/training" --commend.base-address=http://localhost \
    --commend.seeds="$here/seeds" &&
    find "$beans/sources" -name '*.java' >"$beans/list" &&
    javac -J-XX:TieredStopAtLevel=1 -nowarn -proc:none -parameters -d "$beans/classes" \
      -cp "$program/commend.jar:$beans/classes" "@$beans/list" &&
    jar --create --file "$1/beans.jar" -C "$beans/classes" . &&
    rm -rf "$beans"
}

# A short life of the application in a folder of its own, on a database of its own.
learn_to_start() ( # folder, demo or real
  home=$work/training
  cache=$1/jdk-$jdk_version.aot
  path=$program/commend.jar
  [ "$2" = demo ] && path=$1/beans.jar:$path
  printf 'step 2 of 2: a short life in a folder of its own' >"$work/logs/training.step"
  unset SPRING_DATASOURCE_URL SPRING_PROFILES_ACTIVE SPRING_CONFIG_IMPORT SERVER_PORT
  rm -rf "$home"
  mkdir -p "$home"
  cd "$home" || exit 1
  # shellcheck disable=SC2046
  java $(common_options) "-XX:AOTCacheOutput=$cache.new" $(beans_option "$2") \
    -Dcommend.training=true -Dcommend.demo=true -Dcommend.home="$home" -Dcommend.programs="$work" \
    -Dcommend.seeds="$here/seeds" -Dcommend.base-address=http://localhost -Dserver.port=0 \
    -Dlogging.threshold.console=off -Dlogging.file.name="$work/logs/training-application.log" \
    -cp "$path" org.commend.Commend &&
    mv "$cache.new" "$cache"
)

beans_option() {
  [ "$1" = demo ] && printf '%s' -Dspring.aot.enabled=true
}
