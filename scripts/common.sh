# Sourced by the scripts beside it: messages, and installing Debian packages.

say() { printf '==> %s\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Runs a command as root: directly when we are root, else with sudo.
as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -- "$@"; fi
}

# Prints those of the named packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do is_installed "$package" || printf '%s\n' "$package"; done
}

# Installs packages with apt-get; $1 says what they are for.
install_packages() {
  local purpose=$1
  shift
  [[ $(id -u) == 0 ]] || command -v sudo >/dev/null || fail \
    "$purpose needs the packages $*, and this is neither root nor a user with sudo; install them as root: apt-get install $*"
  say "installing for $purpose: $*"
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" >&2
}

require_debian() {
  local id='' like=''
  if [[ -r /etc/os-release ]]; then
    id=$(. /etc/os-release && printf '%s' "${ID:-}")
    like=$(. /etc/os-release && printf '%s' "${ID_LIKE:-}")
  fi
  [[ " $id $like " == *" debian "* ]] && command -v apt-get >/dev/null || fail \
    "this is not Debian (or a relative with apt-get); install by hand what $0 names"
}
