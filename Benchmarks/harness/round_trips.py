"""A proxy before a database server that counts how often a client waits for an answer."""

import socket
import threading
import time

# How long each answer is held back. What the client sends before it has the answer belongs to the same round trip,
# also where it comes in several pieces.
DELAY = 0.02

POSTGRESQL_CODES = {
    "Q": "Query", "P": "Parse", "B": "Bind", "E": "Execute", "D": "Describe", "C": "Close", "S": "Sync", "H": "Flush",
    "X": "Terminate", "F": "FunctionCall", "d": "CopyData", "c": "CopyDone", "f": "CopyFail",
}
MARIADB_COMMANDS = {
    0x01: "COM_QUIT", 0x02: "COM_INIT_DB", 0x03: "COM_QUERY", 0x0E: "COM_PING", 0x16: "COM_STMT_PREPARE",
    0x17: "COM_STMT_EXECUTE", 0x18: "COM_STMT_SEND_LONG_DATA", 0x19: "COM_STMT_CLOSE", 0x1A: "COM_STMT_RESET",
    0x1B: "COM_SET_OPTION", 0x1C: "COM_STMT_FETCH", 0x1F: "COM_RESET_CONNECTION", 0xFA: "COM_STMT_BULK_EXECUTE",
}
# The server says nothing to these.
SILENT = {"Terminate", "COM_QUIT", "COM_STMT_CLOSE", "COM_STMT_SEND_LONG_DATA"}


def count_round_trips(server, run):
    """Calls `run` with the port of a proxy before the server.

    Returns the round trips after each connection's authentication, each as the list of the messages sent in it.
    """
    kind = {"pg": PostgreSQLConversation, "mariadb": MariaDBConversation}[server.name]
    proxy = Proxy(server.host, server.port, kind)
    try:
        run(proxy.port)
    finally:
        proxy.close()
    return proxy.round_trips()


class Proxy:
    def __init__(self, host, port, kind):
        self.target, self.kind = (host, port), kind
        self.conversations, self.threads, self.sockets = [], [], []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start(self.accept)

    def start(self, work, *arguments):
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(self.target)
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.sockets += [client, server]
            conversation = self.kind()
            self.conversations.append(conversation)
            self.start(self.pump, client, server, conversation.from_client, 0)
            self.start(self.pump, server, client, conversation.from_server, DELAY)

    def pump(self, source, destination, look, delay):
        """Carries one direction until its end. `look` returns what goes on, and what goes back at once."""
        try:
            while data := source.recv(1 << 16):
                time.sleep(delay)
                onward, back = look(data)
                if back:
                    source.sendall(back)
                destination.sendall(onward)
            destination.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other side is gone

    def close(self):
        # shutdown, because close alone does not wake the thread that waits.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for end in self.sockets:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        for thread in self.threads:
            thread.join(5)
        for end in self.sockets:
            end.close()

    def round_trips(self):
        trips = []
        for conversation in self.conversations:
            trips += conversation.trips
        return [trip for trip in trips if any(message.split(":")[0] not in SILENT for message in trip)]


class Conversation:
    """Both directions of one connection, cut into messages. The two threads of a connection call it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.connected = False  # authenticated: from here on it counts
        self.answered = True  # whether the client has seen an answer since it sent last
        self.sent, self.received = bytearray(), bytearray()
        self.trips = []

    def count(self, message):
        if self.answered:
            self.trips.append([])
            self.answered = False
        self.trips[-1].append(message)

    def from_client(self, data):
        with self.lock:
            self.sent += data
            return self.look_at_sent(data)

    def from_server(self, data):
        with self.lock:
            if self.connected:
                self.answered = True
            else:
                self.received += data
                data = self.look_at_received(data)
            return data, b""


class PostgreSQLConversation(Conversation):
    """Messages with a letter and a length; the first ones of the client have no letter."""

    STARTUP_CODES = (80877103, 80877104)  # SSLRequest, GSSENCRequest

    def __init__(self):
        super().__init__()
        self.has_started = False

    def look_at_sent(self, data):
        if not self.has_started:
            if len(self.sent) < 8:
                return b"", b""
            if int.from_bytes(self.sent[4:8], "big") in self.STARTUP_CODES:
                del self.sent[:8]
                return b"", b"N"  # no encryption, or there would be nothing to read
            length = int.from_bytes(self.sent[:4], "big")
            if len(self.sent) < length:
                return b"", b""
            data = bytes(self.sent)
            del self.sent[:length]
            self.has_started = True
        while len(self.sent) >= 5:
            length = 1 + int.from_bytes(self.sent[1:5], "big")
            if len(self.sent) < length:
                break
            if self.connected:
                self.count(self.text(chr(self.sent[0]), bytes(self.sent[5:length])))
            del self.sent[:length]
        return data, b""

    def text(self, code, body):
        name = POSTGRESQL_CODES.get(code, code)
        if code == "Q":
            return f"{name}: {shortened(body)}"
        return f"{name}: {shortened(body.split(bytes(1), 1)[1])}" if code == "P" else name

    def look_at_received(self, data):
        while len(self.received) >= 5:
            length = 1 + int.from_bytes(self.received[1:5], "big")
            if len(self.received) < length:
                break
            self.connected |= self.received[0] == ord("Z")
            del self.received[:length]
        return data


class MariaDBConversation(Conversation):
    """Packets with a length and a number, which begins at 0 with each command."""

    CLIENT_SSL = 0x0800

    def __init__(self):
        super().__init__()
        self.has_greeted = False

    def look_at_sent(self, data):
        while (packet := self.packet(self.sent)) is not None:
            number, body = packet
            if self.connected and number == 0 and body:
                self.count(self.text(body))
        return data, b""

    def text(self, body):
        name = MARIADB_COMMANDS.get(body[0], f"command {body[0]:#x}")
        return f"{name}: {shortened(body[1:])}" if body[0] in (0x03, 0x16) else name

    def look_at_received(self, data):
        while (packet := self.packet(self.received)) is not None:
            _, body = packet
            if not self.has_greeted:
                self.has_greeted = True
                data = self.without_encryption(data, body)
            elif body[:1] == b"\0":  # OK
                self.connected = True
        return data

    def without_encryption(self, data, greeting):
        """The greeting without the offer of TLS, or there would be nothing to read."""
        if greeting[:1] != b"\x0a":
            return data
        # After the header: protocol, version, zero, thread 4, salt 8, zero, the lower two bytes of the capabilities.
        place = 4 + greeting.index(0) + 1 + 4 + 8 + 1
        changed = bytearray(data)
        changed[place + 1] &= 0xFF ^ (self.CLIENT_SSL >> 8)
        return bytes(changed)

    def packet(self, buffer):
        if len(buffer) < 4 or len(buffer) < (length := 4 + int.from_bytes(buffer[:3], "little")):
            return None
        number, body = buffer[3], bytes(buffer[4:length])
        del buffer[:length]
        return number, body


def shortened(text):
    """The start of a statement, on one line."""
    line = " ".join(text.split(bytes(1), 1)[0].decode(errors="replace").split())
    return line if len(line) <= 120 else line[:119] + "…"
