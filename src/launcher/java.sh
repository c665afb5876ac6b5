# Finds a JDK 25, wherever the system keeps its JDKs; the default java may be an older one.

jdk_candidates() {
  local found
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  if found=$(command -v java); then
    while [ -L "$found" ]; do
      case $(readlink "$found") in
        /*) found=$(readlink "$found") ;;
        *) found=$(dirname "$found")/$(readlink "$found") ;;
      esac
    done
    dirname "$(dirname "$found")"
  fi
  for found in ${COMMEND_JDK_FOLDERS:-/usr/lib/jvm /usr/lib64/jvm /usr/java /opt /opt/java \
    /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" \
    /opt/homebrew/opt /usr/local/opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks"}; do
    for found in "$found"/*/ "$found"/*/Contents/Home/ "$found"/*/libexec/openjdk.jdk/Contents/Home/; do
      [ -d "$found" ] && printf '%s\n' "$found"
    done
  done
}

# Sets $version. Without a process for each: every start passes here.
read_java_version_in() {
  local line
  version=
  [ -r "$1/release" ] || return
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=\"*\"*) line=${line#*\"} && version=${line%%\"*} ;;
    esac
  done <"$1/release"
}

# Sets JAVA_HOME and puts its programs first.
find_jdk() {
  local folder version seen=
  while IFS= read -r folder; do
    folder=${folder%/}
    read_java_version_in "$folder"
    case $version in
      25 | 25.* | 25-* | 25+*)
        if [ -x "$folder/bin/javac" ]; then
          export JAVA_HOME=$folder PATH="$folder/bin:$PATH"
          jdk_version=$version
          return
        fi
        ;;
      ?*) case " $seen " in *" $version "*) ;; *) seen="$seen $version" ;; esac ;;
    esac
  done <<CANDIDATES
$(jdk_candidates)
CANDIDATES
  stop_with "No JDK 25 was found${seen:+ (only$seen)}." \
    "Install one, such as the package temurin-25-jdk or openjdk-25-jdk, or set JAVA_HOME to it."
}

find_maven() {
  command -v mvn >/dev/null ||
    stop_with "Maven was not found, and Commend has to be built first." \
      "Install it (apt-get install maven, brew install maven, or sdk install maven) and start again."
}
