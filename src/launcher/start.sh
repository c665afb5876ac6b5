# run and serve: the extracted production jar with its AOT cache, never a development server.

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

require_port() { # port, home
  case $1 in
    '' | *[!0-9]*) stop_with "'$1' is not a port." "Give a number such as --port 8081." ;;
  esac
  if [ "$1" -lt 1 ] || [ "$1" -gt 65535 ]; then
    stop_with "'$1' is not a port." "Give a number from 1 to 65535, such as --port 8081."
  fi
  port_is_taken "$1" || return 0
  local other
  other=$(cat "$2/lock.pid" 2>/dev/null)
  if [ -n "$other" ] && kill -0 "$other" 2>/dev/null; then
    stop_with "Commend is running already (process $other, port $1)." \
      "Use it, or stop it with: kill $other"
  fi
  stop_with "Port $1 is in use by another program." \
    "Choose another one: ./commend $command --port $(($1 + 1))"
}

# Megabytes for what is kept in memory: a quarter of what the machine or the container has, as far as it is of use. A list
# of ten thousand needs no more than one of a hundred. COMMEND_MEMORY says another number.
heap_limit() { # at most
  local most=$1 all quarter limit=
  case ${COMMEND_MEMORY:-} in
    '') ;;
    *[!0-9]*) stop_with "COMMEND_MEMORY is '$COMMEND_MEMORY', which is no number of megabytes." "Set it to one such as 1024." ;;
    *) printf '%s' "$COMMEND_MEMORY" && return ;;
  esac
  all=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null)
  [ -n "$all" ] || all=$(($(sysctl -n hw.memsize 2>/dev/null || printf 0) / 1048576))
  read -r limit 2>/dev/null </sys/fs/cgroup/memory.max
  case $limit in
    '' | *[!0-9]*) ;;
    *) [ $((limit / 1048576)) -lt "$all" ] && all=$((limit / 1048576)) ;;
  esac
  quarter=$((all / 4))
  if [ $quarter -gt "$most" ]; then quarter=$most; fi
  if [ $quarter -lt 384 ]; then quarter=384; fi
  printf '%s' $quarter
}

start_demo() {
  local port=8080 stage= fresh= sure= memory home=$work/demo
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:-} && shift ;;
      --port=*) port=${1#*=} ;;
      --stage) stage=${2:-} && shift ;;
      --stage=*) stage=${1#*=} ;;
      --fresh) fresh=true ;;
      --yes) sure=true ;;
      *) stop_with "run does not know '$1'." "See ./commend help." ;;
    esac
    [ $# -gt 0 ] && shift
  done
  case $stage in
    '' | nominating | judging | deliberating | announced) ;;
    *) stop_with "There is no stage '$stage'." "The stages are nominating, judging, deliberating and announced." ;;
  esac
  require_port "$port" "$home"
  [ -n "$fresh" ] && [ -z "$sure" ] && [ -d "$home/data" ] && ask_before_fresh "$home"
  require_program
  find_cache demo
  # One person tries it out: a quick start matters more here than the last bit of speed, which serve has. There is room
  # for what a start makes, so that no garbage has to be collected before the first page.
  memory=$(heap_limit 768) || exit 1
  set -- -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn256m "-Xmx${memory}m" -XX:ReservedCodeCacheSize=160m -Dcommend.demo=true "-Dcommend.seeds=$here/seeds" "-Dserver.port=$port" -Dserver.address=127.0.0.1 \
    "-Dcommend.base-address=http://localhost:$port"
  [ -n "$cache" ] && set -- $(beans_option demo) "$@"
  [ -n "$stage" ] && set -- "$@" "-Dcommend.stage=$stage"
  [ -n "$fresh" ] && set -- "$@" -Dcommend.fresh=true
  start_application "$home" "$@"
}

ask_before_fresh() {
  local answer
  say "This throws away everything in the demo: nominations, scores, letters ($1/data)."
  [ -t 0 ] || stop_with "Nobody is here to say yes." "Use --fresh --yes if you are sure."
  printf 'Type yes to go on: ' >&2
  read -r answer
  [ "$answer" = yes ] || stop_with "Nothing was changed." "Start without --fresh to go on where you were."
}

start_for_real() {
  local port= memory home=$work/serve
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:-} && shift ;;
      --port=*) port=${1#*=} ;;
      *) stop_with "serve does not know '$1'." "See ./commend help." ;;
    esac
    [ $# -gt 0 ] && shift
  done
  require_port "${port:-${SERVER_PORT:-8080}}" "$home"
  require_program
  find_cache real
  memory=$(heap_limit 2048) || exit 1
  set -- "-Xmx${memory}m" "-Dcommend.seeds=${COMMEND_SEEDS:-$here/seeds}" \
    "-Dspring.config.additional-location=optional:file:$here/commend.properties,optional:file:$work/commend.properties"
  [ -n "$port" ] && set -- "$@" "-Dserver.port=$port"
  start_application "$home" "$@"
}

# Starts the application in the background and sets $application, its process.
launch() { # home, options
  umask 077 # what is kept, logs included, is nobody else's business
  local home=$1
  shift
  require_folder "$home"
  mkdir -p "$home/logs"
  say "Starting Commend"
  set -m
  # shellcheck disable=SC2046
  java $(common_options) ${cache:+"-XX:AOTCache=$cache"} -Dcommend.progress=true \
    -Dcommend.home="$home" -Dcommend.programs="$work" -Dspring.main.banner-mode=off \
    -Dlogging.threshold.console=off -Dlogging.file.name="$home/logs/commend.log" \
    "$@" -cp "$class_path" org.commend.Commend </dev/null &
  application=$!
  set +m
}

# The application gets a process group of its own, so that Ctrl-C reaches us alone and we stop it in order: first the
# pages, then the connections, then the database.
start_application() { # home, options
  local home=$1 application learning= status
  launch "$@"
  if [ -n "$to_learn" ]; then
    set -m
    learn_beside "$to_learn" "${port:-${SERVER_PORT:-8080}}" </dev/null &
    learning=$!
    set +m
  fi
  stopping=
  trap 'stopping=true; printf "\nStopping Commend\n" >&2; stop_learning; kill -TERM "$application" 2>/dev/null' INT TERM HUP
  while :; do
    wait "$application"
    status=$?
    kill -0 "$application" 2>/dev/null || break # wait also returns when a signal came
  done
  stop_learning
  if [ -n "$stopping" ]; then
    say "Stopped. Everything is kept in $home"
    exit 0
  fi
  if [ "$status" -gt 128 ]; then
    stop_with "Commend was ended from outside (status $status)." \
      "Start it again: it recovers by itself. The log: $home/logs/commend.log"
  fi
  exit "$status"
}

# What was learnt halfway is thrown away; the next start learns anew.
stop_learning() {
  [ -n "$learning" ] && kill -TERM -- "-$learning" 2>/dev/null
}

# The figures of judging from files. The caller's folder stays, since the files are named from there.
run_figures() {
  require_program
  exec java -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr \
    -Dfile.encoding=UTF-8 -cp "$program/commend.jar" org.commend.cli.Figures "$@"
}

# Whether an installation's data hold together: of real use, or of the demo. It may run meanwhile.
run_doctor() {
  local home=$work/serve file
  case ${1:-} in
    '') ;;
    --demo) home=$work/demo ;;
    *) stop_with "doctor does not know '$1'." "See ./commend help." ;;
  esac
  require_program
  set -- "$home" "$work"
  if [ "$home" = "$work/serve" ]; then
    for file in "$here/commend.properties" "$work/commend.properties"; do
      [ -r "$file" ] && set -- "$@" "$file"
    done
  fi
  # The demo has a database of its own, whatever is set for real use.
  [ "$home" = "$work/demo" ] && unset SPRING_DATASOURCE_URL
  exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr \
    -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "$program/commend.jar" org.commend.cli.Doctor "$@"
}
