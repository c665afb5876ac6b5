# What the launcher says. Everything goes to the error stream, so that commands whose output is data stay clean.

say() { printf '%s\n' "$*" >&2; }

# One line: what happened, and what to do next.
stop_with() {
  printf 'commend: %s %s\n' "$1" "$2" >&2
  exit 1
}

is_terminal() { [ -t 2 ]; }

# A line that the next one replaces on a terminal.
say_for_now() {
  if is_terminal; then printf '\r\033[K  %s' "$*" >&2; fi
}

say_done() {
  if is_terminal; then printf '\r\033[K' >&2; fi
  say "  $*"
}

minutes_and_seconds() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

require_space() { # folder, megabytes
  local free
  free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
  if [ -n "$free" ] && [ "$free" -lt "$2" ]; then
    stop_with "There is no disk space for $1: $free MB are free, $2 MB are needed." \
      "Free some space, or choose a folder on another disk with COMMEND_HOME."
  fi
}

require_folder() {
  if ! mkdir -p "$1" 2>/dev/null || ! [ -w "$1" ]; then
    stop_with "Commend may not write in $1." \
      "Give this user the right to write there, or choose another folder with COMMEND_HOME."
  fi
}
