# Runs a server for as long as somebody holds the other end of standard input.
#   sh -c ... watchdog SIGNAL DIRECTORY COMMAND...
# A line on standard input starts COMMAND; the end of standard input, however it comes, sends it SIGNAL. When it has ended, whatever
# the reason, DIRECTORY is removed.
signal=$1
directory=$2
shift 2

# Ctrl-C and a closed terminal concern the one who holds standard input; we follow when that one ends.
trap '' INT HUP QUIT PIPE

exec 3<&0 </dev/null
if ! read -r start <&3; then
    rm -rf "$directory"
    exit 0
fi

# The server must not hold the pipe.
"$@" 3<&- &
server=$!
trap 'kill -s "$signal" "$server"' TERM

(
    trap '' TERM
    while read -r more; do :; done <&3
    kill -s "$signal" "$server" 2>/dev/null
) &
watcher=$!
exec 3<&-

# A signal ends the wait before the server has ended.
status=0
while kill -0 "$server" 2>/dev/null; do
    wait "$server"
    status=$?
done
kill -s KILL "$watcher" 2>/dev/null
rm -rf "$directory"
exit "$status"
