#!/bin/sh
# Make sure that what no Python package brings is there; installs what is missing with apt where that exists.
#   sh tests/install-system.sh BIN browser print
# browser: a Chromium for the browser tests: Debian's without windows, which opens a page in a quarter of the time; else the
#   system's own, Debian's package, or playwright's; and a Firefox.
# hosts: nginx and Apache, to serve the site as public hosts do.
# markup: Java and the HTML checker that runs on it; npm brings it, by version and hash (tests/checker/).
# print: the libraries of WeasyPrint, and a font that has every Vietnamese letter.
set -eu
bin=$1
shift
missing=

has_any() {
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}

apt() {
  if [ "$(id -u)" -eq 0 ]; then set -- apt-get "$@"; else set -- sudo apt-get "$@"; fi
  DEBIAN_FRONTEND=noninteractive "$@" >/dev/null
}

has_font() {
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list 'Noto Serif' family; fc-list 'DejaVu Serif' family)" ]
}

for part in "$@"; do
  case $part in
    browser)
      chromium="chromium-headless-shell chromium chromium-browser google-chrome"
      # shellcheck disable=SC2086 # a list of names
      if ! has_any $chromium && has_any apt-get; then apt update -qq; fi
      if ! has_any chromium-headless-shell && [ -n "$(apt-cache madison chromium-headless-shell 2>/dev/null)" ]; then
        apt install -y -qq chromium-headless-shell || echo "install-system: chromium-headless-shell?" >&2
      fi
      # shellcheck disable=SC2086 # a list of names
      if ! has_any $chromium; then
        if command -v apt-get >/dev/null 2>&1; then missing="$missing chromium"; else "$bin/playwright" install chromium; fi
      fi
      if ! has_any firefox-esr firefox; then missing="$missing firefox-esr"; fi ;;
    hosts)
      PATH=$PATH:/usr/sbin
      if ! command -v nginx >/dev/null 2>&1; then missing="$missing nginx-light"; fi
      if ! command -v apache2 >/dev/null 2>&1; then missing="$missing apache2-bin"; fi ;;
    markup)
      if ! has_any java; then missing="$missing default-jre-headless"; fi
      if ! has_any npm; then missing="$missing npm"; fi ;;
    print)
      if ! "$bin/python" -c 'import weasyprint' >/dev/null 2>&1; then
        missing="$missing libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
      fi
      if ! has_font; then missing="$missing fontconfig fonts-noto-core"; fi ;;
    *)
      echo "install-system: $part?" >&2
      exit 2 ;;
  esac
done

if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Hãy cài / Please install:$missing" >&2
    exit 1
  fi
  apt update -qq
  # shellcheck disable=SC2086 # a list of packages
  apt install -y -qq $missing
fi

checker=$bin/../checker
case " $* " in
  *" markup "*)
    if ! cmp -s tests/checker/package-lock.json "$checker/installed"; then
      mkdir -p "$checker"
      cp tests/checker/package.json tests/checker/package-lock.json "$checker"
      npm ci --prefix "$checker" --ignore-scripts --no-audit --no-fund --silent
      cp tests/checker/package-lock.json "$checker/installed"
    fi ;;
esac
