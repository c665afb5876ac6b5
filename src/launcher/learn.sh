# Teaches the virtual machine to start Commend quickly: once for each build, in an AOT cache. The first start does not
# wait for it: pages come first, and the learning goes on beside them, with what the processor has to spare.

# Sets $cache and $class_path for run or serve, and $to_learn where there is no cache yet.
find_cache() { # demo or real
  cache= class_path=$program/commend.jar to_learn=
  [ "${COMMEND_CACHE:-yes}" = no ] && return
  local file=$program/$1/jdk-$jdk_version.aot
  # A cache holds for these files in this place: a home that was moved or copied gets one anew.
  if [ -f "$file" ] && [ "$(made_for)" != "$(cat "$file.made-for" 2>/dev/null)" ]; then
    rm -f "$file"
  fi
  if [ ! -f "$file" ]; then
    to_learn=$1
    return
  fi
  cache=$file
  [ "$1" = demo ] && class_path=$program/$1/beans.jar:$class_path
  return 0
}

# Learns now, and waits for it: for benches, whose figures are those of every start but the first.
require_cache() { # demo or real
  find_cache "$1"
  [ -z "$to_learn" ] && return
  say "Teaching the virtual machine to start Commend quickly (once for each build)"
  local begun=$SECONDS
  if learn "$1"; then
    say "  learnt in $(minutes_and_seconds $((SECONDS - begun)))"
  else
    say "  it did not work (see $work/logs/training.log); Commend starts without, only slower"
  fi
  find_cache "$1"
}

is_ready() ( # port
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || exit 1
  printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$1" >&3
  read -r -t 5 answer <&3
  case $answer in *' 200'*) exit 0 ;; *) exit 1 ;; esac
)

# Waits until everything is there, then learns for the next start. Runs in a process group of its own.
learn_beside() { # demo or real, port
  local begun
  until is_ready "$2"; do
    kill -0 "$application" 2>/dev/null || return
    sleep 1
  done
  say "  Beside, it learns to start quicker the next time."
  begun=$SECONDS
  if learn "$1"; then
    say "  It has learnt to start quicker ($(minutes_and_seconds $((SECONDS - begun))))."
  else
    say "  It could not learn to start quicker (see $work/logs/training.log); nothing else is missing."
  fi
}

# One at a time: another start of the same build may be learning.
learn() ( # demo or real
  folder=$program/$1 log=$work/logs/training.log
  mkdir -p "$folder" "$work/logs"
  if ! mkdir "$folder/learning" 2>/dev/null; then
    kill -0 "$(cat "$folder/learning/pid" 2>/dev/null)" 2>/dev/null && exit 1
  fi
  sh -c 'printf %s "$PPID"' >"$folder/learning/pid"
  trap 'rm -rf "$folder/learning" "$work/training"' EXIT
  { [ "$1" != demo ] || prepare_beans "$folder"; } >"$log" 2>&1 &&
    learn_to_start "$folder" "$1" >>"$log" 2>&1 &&
    made_for >"$folder/jdk-$jdk_version.aot.made-for"
)

made_for() {
  printf '%s %s\n' "$program" "$(ls -lnR "$program" 2>/dev/null | grep '\.jar$' | cksum)"
}

# The demo's settings are known beforehand, so its beans can be worked out once and not at each start (Spring AOT).
# For real use they are not: there settings decide at each start which beans there are.
prepare_beans() { # folder
  local beans=$1/beans
  [ -f "$1/beans.jar" ] && return
  rm -rf "$beans"
  mkdir -p "$beans/sources" "$beans/classes"
  nice -n 19 java -XX:TieredStopAtLevel=1 -cp "$program/commend.jar" \
    org.springframework.boot.SpringApplicationAotProcessor org.commend.Commend \
    "$beans/sources" "$beans/classes" "$beans/classes" org.commend commend \
    --commend.demo=true --commend.home="$work/training" --commend.base-address=http://localhost \
    --commend.seeds="$here/seeds" &&
    find "$beans/sources" -name '*.java' >"$beans/list" &&
    nice -n 19 javac -J-XX:TieredStopAtLevel=1 -nowarn -proc:none -parameters -d "$beans/classes" \
      -cp "$program/commend.jar:$beans/classes" "@$beans/list" &&
    jar --create --file "$beans.new" -C "$beans/classes" . &&
    mv "$beans.new" "$1/beans.jar" &&
    rm -rf "$beans"
}

# A short life of the application in a folder of its own, on a database of its own.
learn_to_start() ( # folder, demo or real
  home=$work/training
  cache=$1/jdk-$jdk_version.aot
  path=$program/commend.jar
  [ "$2" = demo ] && path=$1/beans.jar:$path
  unset SPRING_DATASOURCE_URL SPRING_PROFILES_ACTIVE SPRING_CONFIG_IMPORT SERVER_PORT
  rm -rf "$home"
  mkdir -p "$home"
  cd "$home" || exit 1
  # shellcheck disable=SC2046
  nice -n 19 java $(common_options) "-XX:AOTCacheOutput=$cache.new" $(beans_option "$2") \
    -Dcommend.training=true -Dcommend.demo=true -Dcommend.home="$home" -Dcommend.programs="$work" \
    -Dcommend.seeds="$here/seeds" -Dcommend.base-address=http://localhost -Dserver.port=0 \
    -Dlogging.threshold.console=off -Dlogging.file.name="$work/logs/training-application.log" \
    -cp "$path" org.commend.Commend &&
    mv "$cache.new" "$cache"
)

beans_option() {
  [ "$1" = demo ] && printf '%s' -Dspring.aot.enabled=true
}
