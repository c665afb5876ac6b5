# bench winners: the public page of winners as Commend serves it, beside nginx serving the same bytes from a file, and
# beside what Tomcat itself can do: a valve that writes them and asks nobody.

readonly winners_page=/winners/frontline-awards/2024
readonly winners_rounds=3 winners_seconds=8 winners_connections=50

bench_winners() {
  require_winners_tools
  find_maven
  require_program
  require_cache real
  local scratch ours theirs ceiling status=0
  scratch=$(mktemp -d)
  background=
  trap 'end_background; rm -rf "$scratch"' EXIT
  trap 'exit 130' INT TERM
  ours=$(free_port 8190) theirs=$(free_port $((ours + 1))) ceiling=$(free_port $((theirs + 1)))
  serve_winners "$ours"
  save_winners "$ours" "$scratch"
  serve_with_nginx "$theirs" "$scratch"
  serve_with_valve "$ceiling" "$scratch"
  measure_winners "$scratch" "$ours" "$theirs" "$ceiling"
  judge_winners <"$scratch/measured" || status=1
  exit $status
}

require_winners_tools() {
  local tool missing=
  PATH=$PATH:/usr/sbin:/usr/local/sbin
  for tool in wrk nginx curl; do
    command -v $tool >/dev/null || missing="$missing $tool"
  done
  [ -z "$missing" ] || stop_with "This bench needs wrk, nginx and curl, and these are not here:$missing." \
    "Install them (on Debian: apt-get install wrk nginx-light curl), and start it again."
}

free_port() { # from where on
  local port=$1
  while port_is_taken "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}

end_background() {
  local process
  for process in $background; do kill "$process" 2>/dev/null; done
  for process in $background; do wait "$process" 2>/dev/null; done
}

# With the options of serve, in a home of its own; the winners of years past come with the example programme.
serve_winners() { # port
  local home=$work/bench-winners
  say "Starting Commend as serve does"
  rm -rf "$home"
  (
    unset SPRING_DATASOURCE_URL
    export COMMEND_BASE_ADDRESS=http://localhost:$1 SPRING_MAIL_HOST=localhost
    launch "$home" "-Xmx$(heap_limit 2048)m" "-Dcommend.seeds=$here/seeds" "-Dserver.port=$1"
    exec >/dev/null 2>&1
    trap 'kill -TERM "$application"; wait "$application"; exit' TERM
    wait "$application"
  ) >/dev/null 2>&1 &
  background="$background $!"
  await_page "http://localhost:$1$winners_page" 240 ||
    stop_with "Commend did not start." "The log: $home/logs/commend.log"
}

await_page() { # address, seconds
  local end=$((SECONDS + $2))
  until curl -sf -o /dev/null --max-time 2 "$1"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

save_winners() { # port, folder
  local root=$2/root$winners_page
  mkdir -p "$root"
  curl -sf "http://localhost:$1$winners_page" >"$root/index.html" &&
    curl -sf -H 'Accept-Encoding: gzip' "http://localhost:$1$winners_page" >"$root/index.html.gz" ||
    stop_with "The page of winners could not be fetched." "The log: $work/bench-winners/logs/commend.log"
}

serve_with_nginx() { # port, folder
  cat >"$2/nginx.conf" <<CONF
daemon off;
worker_processes auto;
pid $2/nginx.pid;
error_log $2/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  types { text/html html; }
  client_body_temp_path $2/body;
  proxy_temp_path $2/proxy;
  fastcgi_temp_path $2/fastcgi;
  uwsgi_temp_path $2/uwsgi;
  scgi_temp_path $2/scgi;
  server {
    listen 127.0.0.1:$1;
    root $2/root;
    location = $winners_page { try_files $winners_page/index.html =404; gzip_static on; }
  }
}
CONF
  # its workers read the files as somebody else where we are root
  chmod -R a+rX "$2"
  nginx -c "$2/nginx.conf" -e "$2/nginx.log" >/dev/null 2>&1 &
  background="$background $!"
  await_page "http://127.0.0.1:$1$winners_page" 10 || stop_with "nginx did not start." "$(tail -n 1 "$2/nginx.log")"
}

serve_with_valve() { # port, folder
  local path=$here/target/bench.classpath
  (cd "$here" && mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile="$path" \
    -Dmdep.includeScope=test -Dspotless.check.skip=true) >&2 ||
    stop_with "The bench could not be compiled." "The lines above say why."
  # shellcheck disable=SC2046
  java $(common_options) -cp "$here/target/test-classes:$(cat "$path")" org.commend.bench.EmptyValve "$1" \
    "$2/root$winners_page/index.html.gz" "$2/tomcat" >"$2/valve.log" 2>&1 &
  background="$background $!"
  await_page "http://127.0.0.1:$1$winners_page" 20 || stop_with "The valve did not start." "$(tail -n 1 "$2/valve.log")"
}

# Warms each up, then in turns, so that a noisy minute meets all alike.
measure_winners() { # folder, three ports
  local folder=$1 round name port
  shift
  say "Warming up"
  press "$1" 25 >/dev/null # as many requests as a compiler needs to have seen
  press "$2" 5 >/dev/null
  press "$3" 15 >/dev/null
  for round in $(seq $winners_rounds); do
    say "Round $round of $winners_rounds"
    for name in commend nginx valve; do
      case $name in commend) port=$1 ;; nginx) port=$2 ;; valve) port=$3 ;; esac
      press "$port" $winners_seconds >"$folder/press"
      read_press "$name" <"$folder/press" >>"$folder/measured"
    done
  done
}

press() { # port, seconds
  wrk -t2 -c$winners_connections -d"$2s" --latency -H 'Accept-Encoding: gzip' "http://localhost:$1$winners_page"
}

# A line: name, requests in a second, the 99th of 100 in milliseconds, answers that were none.
read_press() { # name
  awk -v name="$1" '
    function milliseconds(text) {
      if (text ~ /us$/) return text / 1000
      if (text ~ /ms$/) return text + 0
      if (text ~ /m$/) return text * 60000
      return text * 1000
    }
    $1 == "99%" { slow = milliseconds($2) }
    /^Requests\/sec:/ { rate = $2 }
    /Non-2xx/ { bad += $NF }
    /Socket errors/ { gsub(/,/, ""); bad += $4 + $6 + $8 + $10 }
    END { print name, rate, slow, bad + 0 }'
}

# The median of the rounds; half as many as nginx at least, and the slow ones at most five times as slow.
judge_winners() {
  sort -k1,1 -k2,2n | awk '
    { n = ++count[$1]; rate[$1, n] = $2; slow[$1, n] = $3; bad[$1] += $4 }
    function median(of, name,   i, j, all, swap) {
      for (i = 1; i <= count[name]; i++) all[i] = of[name, i]
      for (i = 1; i <= count[name]; i++) for (j = i + 1; j <= count[name]; j++)
        if (all[j] < all[i]) { swap = all[i]; all[i] = all[j]; all[j] = swap }
      return all[int((count[name] + 1) / 2)]
    }
    function line(title, name) {
      printf "%-34s %10.0f %8.2f %12.2f\n", title, median(rate, name), median(rate, name) / median(rate, "nginx"), median(slow, name)
    }
    END {
      printf "%-34s %10s %8s %12s\n", "the page of winners, gzip", "requests/s", "nginx=1", "p99 in ms"
      line("nginx, from a file", "nginx")
      line("Commend, as serve starts it", "commend")
      line("a Tomcat valve that asks nobody", "valve")
      share = median(rate, "commend") / median(rate, "nginx")
      slower = median(slow, "commend") / median(slow, "nginx")
      printf "\nCommend serves %.2f of nginx (at least 0.5); its p99 is %.1f times (at most 5).\n", share, slower
      if (bad["commend"]) { printf "Answers of Commend that were none: %d.\n", bad["commend"]; exit 1 }
      exit !(share >= 0.5 && slower <= 5)
    }'
}
