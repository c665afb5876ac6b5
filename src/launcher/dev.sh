# The developer's loop: the application from its classes, on a database of its own; a saved change is compiled or
# copied within a second or two, and the application restarts itself (about ten seconds) where it must.

develop() {
  local port=8080 home=$work/dev
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:-} && shift ;;
      --port=*) port=${1#*=} ;;
      *) stop_with "dev does not know '$1'." "See ./commend help." ;;
    esac
    [ $# -gt 0 ] && shift
  done
  find_jdk
  find_maven
  require_port "$port" "$home"
  require_folder "$home"
  cd "$here" || exit 1
  watch_sources &
  watcher=$!
  trap 'kill "$watcher" 2>/dev/null' EXIT TERM HUP
  trap : INT # Maven and the application get it too, and stop by themselves
  say "Starting in development mode on http://localhost:$port; a saved change is seen after a few seconds; Ctrl-C stops"
  mvn -B -ntp -q spring-boot:run -Dspotless.check.skip=true \
    -Dspring-boot.run.jvmArguments="-XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
      --sun-misc-unsafe-memory-access=allow -Dcommend.demo=true -Dcommend.home=$home -Dcommend.programs=$work \
      -Dcommend.seeds=$here/seeds -Dcommend.base-address=http://localhost:$port -Dserver.port=$port \
      -Dserver.address=127.0.0.1 -Dspring.devtools.restart.trigger-file=compiled \
      -Dspring.autoconfigure.exclude=org.springframework.boot.devtools.autoconfigure.DevToolsDataSourceAutoConfiguration \
      -Dvaadin.launch-browser=false -Dvaadin.devmode.usageStatistics.enabled=false"
}

# Looks once a second for files that are newer than the last look.
watch_sources() {
  local mark=$work/dev/last-look changed
  touch "$mark"
  while sleep 1; do
    changed=$(find src/main frontend/static -type f -newer "$mark" 2>/dev/null)
    [ -n "$changed" ] || continue
    touch "$mark"
    [ -d frontend/static ] && mkdir -p target/classes/META-INF/resources &&
      cp -R frontend/static/. target/classes/META-INF/resources/
    [ -d src/main/resources ] && cp -R src/main/resources/. target/classes/
    # The application restarts when this file changes: after everything is compiled, not in the middle of it.
    case $changed in
      *.java*) mvn -B -ntp -q -o compile -Dspotless.check.skip=true >&2 && date >target/classes/compiled ;;
    esac
    say "  taken over: $(printf '%s\n' "$changed" | wc -l | tr -d ' ') file(s)"
  done
}
