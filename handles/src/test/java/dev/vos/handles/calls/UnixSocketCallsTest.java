package dev.vos.handles.calls;

import static dev.vos.handles.calls.OnMemory.bytes;
import static dev.vos.handles.calls.OnMemory.errno;
import static dev.vos.handles.calls.OnMemory.text;
import static dev.vos.handles.calls.SocketCalls.AF_INET;
import static dev.vos.handles.calls.SocketCalls.AF_UNIX;
import static dev.vos.handles.calls.SocketCalls.MSG_DONTWAIT;
import static dev.vos.handles.calls.SocketCalls.MSG_PEEK;
import static dev.vos.handles.calls.SocketCalls.MSG_TRUNC;
import static dev.vos.handles.calls.SocketCalls.SHUT_RD;
import static dev.vos.handles.calls.SocketCalls.SHUT_RDWR;
import static dev.vos.handles.calls.SocketCalls.SHUT_WR;
import static dev.vos.handles.calls.SocketCalls.SOCK_DGRAM;
import static dev.vos.handles.calls.SocketCalls.SOCK_NONBLOCK;
import static dev.vos.handles.calls.SocketCalls.SOCK_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.handles.UnixAddress;
import dev.vos.vfs.Credentials;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AF_UNIX sockets, with the answers that Linux gave to the same calls. */
class UnixSocketCallsTest {
  private static final int IN = PollEntry.POLLIN;
  private static final int OUT = PollEntry.POLLOUT;
  private static final int HUP = PollEntry.POLLHUP;
  private static final int RDHUP = PollEntry.POLLRDHUP;

  private final OnMemory vos = new OnMemory();

  private int socket(int type) throws ErrnoException {
    return vos.sockets.socket(AF_UNIX, type, 0);
  }

  private int[] pair(int type) throws ErrnoException {
    return vos.sockets.socketpair(AF_UNIX, type, 0);
  }

  private static UnixAddress at(String path) {
    return new UnixAddress(path);
  }

  private String receive(int fd, int most) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(most);
    vos.sockets.recv(fd, into, MSG_DONTWAIT);
    return text(into);
  }

  private int send(int fd, String text) throws ErrnoException {
    return vos.sockets.send(fd, bytes(text), MSG_DONTWAIT);
  }

  private int revents(int fd) throws ErrnoException {
    PollEntry entry = new PollEntry(fd, IN | OUT | RDHUP);
    vos.files.poll(new PollEntry[] {entry}, 0);
    return entry.revents();
  }

  @Test
  void whatCanBeMade() {
    assertThat(errno(() -> vos.sockets.socket(AF_UNIX, 77, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.sockets.socket(AF_UNIX, 4, 0))).isEqualTo(Errno.ESOCKTNOSUPPORT);
    assertThat(errno(() -> vos.sockets.socket(99, 1, 0))).isEqualTo(Errno.EAFNOSUPPORT);
    assertThat(errno(() -> vos.sockets.socket(AF_UNIX, 1, 7))).isEqualTo(Errno.EPROTONOSUPPORT);
    assertThat(errno(() -> vos.sockets.socketpair(AF_UNIX, 1, 5))).isEqualTo(Errno.EPROTONOSUPPORT);
    assertThat(errno(() -> vos.sockets.socketpair(AF_INET, 1, 0))).isEqualTo(Errno.EOPNOTSUPP);
  }

  @Test
  void halfClosedStreams() throws ErrnoException {
    int[] ends = pair(SOCK_STREAM);
    assertThat(revents(ends[0])).isEqualTo(OUT);
    vos.sockets.shutdown(ends[1], SHUT_WR);
    assertThat(revents(ends[0])).isEqualTo(IN | OUT | RDHUP);
    assertThat(revents(ends[1])).isEqualTo(OUT);
    assertThat(receive(ends[0], 5)).isEmpty();
    assertThat(errno(() -> send(ends[1], "x"))).isEqualTo(Errno.EPIPE);
    assertThat(send(ends[0], "yy")).isEqualTo(2);
    assertThat(receive(ends[1], 5)).isEqualTo("yy");
    vos.sockets.shutdown(ends[0], SHUT_WR);
    assertThat(revents(ends[0])).isEqualTo(IN | OUT | RDHUP | HUP);
  }

  @Test
  void streamsThatNobodyReads() throws ErrnoException {
    int[] ends = pair(SOCK_STREAM);
    vos.sockets.shutdown(ends[0], SHUT_RD);
    assertThat(errno(() -> send(ends[1], "x"))).isEqualTo(Errno.EPIPE);
    assertThat(receive(ends[0], 1)).isEmpty();
    int[] reset = pair(SOCK_STREAM);
    send(reset[0], "unread");
    vos.files.close(reset[1]);
    assertThat(revents(reset[0]) & (IN | HUP)).isEqualTo(IN | HUP);
    assertThat(errno(() -> receive(reset[0], 9))).isEqualTo(Errno.ECONNRESET);
    assertThat(receive(reset[0], 9)).isEmpty();
  }

  @Test
  void datagramPairsKeepBoundaries() throws ErrnoException {
    int[] ends = pair(SOCK_DGRAM);
    assertThat(vos.sockets.getsockopt(ends[0], 1, SocketCalls.SO_TYPE)).isEqualTo(2);
    assertThat(vos.sockets.getsockopt(ends[0], 1, SocketCalls.SO_DOMAIN)).isEqualTo(1);
    vos.write(ends[0], "one");
    vos.write(ends[0], "");
    send(ends[0], "truncated");
    assertThat(revents(ends[1])).isEqualTo(IN | OUT);
    ByteBuffer two = ByteBuffer.allocate(2);
    assertThat(vos.sockets.recv(ends[1], two, MSG_PEEK)).isEqualTo(2);
    assertThat(vos.read(ends[1], 9)).isEqualTo("one");
    assertThat(vos.read(ends[1], 9)).isEmpty();
    assertThat(vos.sockets.recv(ends[1], ByteBuffer.allocate(2), MSG_TRUNC)).isEqualTo(9);
    assertThat(errno(() -> receive(ends[1], 9))).isEqualTo(Errno.EAGAIN);
    assertThat(errno(() -> vos.files.write(ends[0], ByteBuffer.allocate(10_000_000))))
        .isEqualTo(Errno.EMSGSIZE);
  }

  @Test
  void datagramPairsAtTheirEnd() throws ErrnoException {
    int[] ends = pair(SOCK_DGRAM);
    vos.sockets.shutdown(ends[1], SHUT_WR);
    assertThat(revents(ends[0])).isEqualTo(OUT);
    assertThat(errno(() -> send(ends[1], "x"))).isEqualTo(Errno.EPIPE);
    send(ends[0], "x");
    vos.files.close(ends[0]);
    assertThat(receive(ends[1], 9)).isEqualTo("x");
    assertThat(errno(() -> receive(ends[1], 9))).isEqualTo(Errno.EAGAIN);
    int[] others = pair(SOCK_DGRAM);
    vos.files.close(others[1]);
    assertThat(errno(() -> send(others[0], "x"))).isEqualTo(Errno.ECONNREFUSED);
    assertThat(errno(() -> send(others[0], "x"))).isEqualTo(Errno.ENOTCONN);
    int[] shut = pair(SOCK_DGRAM);
    vos.sockets.shutdown(shut[0], SHUT_RDWR);
    assertThat(revents(shut[0])).isEqualTo(IN | OUT | RDHUP | HUP);
    assertThat(revents(shut[1])).isEqualTo(OUT);
    assertThat(errno(() -> send(shut[1], "x"))).isEqualTo(Errno.EPIPE);
    assertThat(vos.read(shut[0], 9)).isEmpty();
  }

  @Test
  void aFullReceiverStopsTheSender() throws ErrnoException {
    int[] ends = vos.sockets.socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    int sent = 0;
    while (errno(() -> vos.files.write(ends[0], ByteBuffer.allocate(1000))) == null) {
      sent++;
    }
    assertThat(sent).isBetween(50, 200);
    assertThat(revents(ends[0])).isZero();
    receive(ends[1], 9);
    assertThat(revents(ends[0])).isEqualTo(OUT);
  }

  @Test
  void namedDatagramSockets() throws ErrnoException {
    int server = socket(SOCK_DGRAM);
    int client = socket(SOCK_DGRAM);
    assertThat(errno(() -> send(client, "x"))).isEqualTo(Errno.ENOTCONN);
    assertThat(errno(() -> vos.sockets.connect(client, at("/s")))).isEqualTo(Errno.ENOENT);
    vos.sockets.bind(server, at("/s"));
    assertThat(errno(() -> vos.sockets.bind(server, at("/t")))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.sockets.bind(client, at("/s")))).isEqualTo(Errno.EADDRINUSE);
    assertThat(errno(() -> vos.sockets.connect(socket(SOCK_STREAM), at("/s"))))
        .isEqualTo(Errno.EPROTOTYPE);
    assertThat(errno(() -> vos.sockets.listen(server, 1))).isEqualTo(Errno.EOPNOTSUPP);
    vos.sockets.sendto(client, bytes("hello"), 0, at("/s"));
    ByteBuffer into = ByteBuffer.allocate(99);
    assertThat(vos.sockets.recvfrom(server, into, 0)).isNull();
    vos.sockets.bind(client, at("/c"));
    vos.sockets.connect(client, at("/s"));
    assertThat(vos.sockets.getpeername(client)).isEqualTo(at("/s"));
    send(client, "two");
    assertThat(vos.sockets.recvfrom(server, into.clear(), 0)).isEqualTo(at("/c"));
    vos.sockets.sendto(server, bytes("back"), 0, at("/c"));
    assertThat(receive(client, 9)).isEqualTo("back");
    int third = socket(SOCK_DGRAM);
    assertThat(errno(() -> vos.sockets.sendto(third, bytes("x"), 0, at("/c"))))
        .isEqualTo(Errno.EPERM);
    vos.files.close(server);
    assertThat(errno(() -> send(client, "x"))).isEqualTo(Errno.ECONNREFUSED);
    assertThat(errno(() -> vos.sockets.connect(third, at("/s")))).isEqualTo(Errno.ECONNREFUSED);
    vos.file("/plain", "");
    assertThat(errno(() -> vos.sockets.connect(third, at("/plain")))).isEqualTo(Errno.ECONNREFUSED);
  }

  @Test
  void abstractNames() throws ErrnoException {
    int listener = socket(SOCK_STREAM);
    vos.sockets.bind(listener, at("\0abc"));
    assertThat(vos.sockets.getsockname(listener)).isEqualTo(at("\0abc"));
    assertThat(errno(() -> vos.sockets.bind(socket(SOCK_STREAM), at("\0abc"))))
        .isEqualTo(Errno.EADDRINUSE);
    vos.sockets.bind(socket(SOCK_DGRAM), at("\0abc"));
    int client = socket(SOCK_STREAM);
    assertThat(errno(() -> vos.sockets.connect(client, at("\0abc")))).isEqualTo(Errno.ECONNREFUSED);
    assertThat(errno(() -> vos.sockets.connect(client, at("\0zzz")))).isEqualTo(Errno.ECONNREFUSED);
    vos.sockets.listen(listener, 5);
    assertThat(errno(() -> vos.sockets.connect(listener, at("\0abc")))).isEqualTo(Errno.EINVAL);
    vos.sockets.connect(client, at("\0abc"));
    int accepted = vos.sockets.accept(listener, 0);
    send(accepted, "hi");
    assertThat(receive(client, 9)).isEqualTo("hi");
    assertThat(errno(() -> receive(listener, 9))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> send(listener, "x"))).isEqualTo(Errno.ENOTCONN);
    vos.files.close(listener);
    vos.sockets.bind(socket(SOCK_STREAM), at("\0abc"));
    int automatic = socket(SOCK_STREAM);
    vos.sockets.bind(automatic, at(""));
    assertThat(vos.sockets.getsockname(automatic).toString()).hasSize(6).startsWith("\0");
  }

  @Test
  void aListenerThatIsShutDown() throws ErrnoException {
    int listener = socket(SOCK_STREAM);
    vos.sockets.bind(listener, at("/l"));
    vos.sockets.listen(listener, 5);
    vos.sockets.shutdown(listener, SHUT_RDWR);
    assertThat(errno(() -> vos.sockets.accept(listener, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.sockets.connect(socket(SOCK_STREAM), at("/l"))))
        .isEqualTo(Errno.ECONNREFUSED);
  }

  @Test
  void streamsThatAreNotConnected() throws ErrnoException {
    int fd = socket(SOCK_STREAM);
    assertThat(revents(fd)).isEqualTo(OUT | HUP);
    assertThat(errno(() -> receive(fd, 1))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> send(fd, "x"))).isEqualTo(Errno.ENOTCONN);
    assertThat(errno(() -> vos.sockets.accept(fd, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.sockets.listen(fd, 0))).isEqualTo(Errno.EINVAL);
    assertThat(errno(() -> vos.sockets.sendto(fd, bytes("x"), 0, at("/none"))))
        .isEqualTo(Errno.EOPNOTSUPP);
    int[] ends = pair(SOCK_STREAM);
    assertThat(errno(() -> vos.sockets.sendto(ends[0], bytes("x"), 0, at("/none"))))
        .isEqualTo(Errno.EISCONN);
    assertThat(errno(() -> vos.sockets.shutdown(ends[0], 9))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void connectingNeedsWritePermission() throws ErrnoException {
    int listener = socket(SOCK_STREAM);
    vos.sockets.bind(listener, at("/l"));
    vos.sockets.listen(listener, 5);
    OnMemory other = vos.fork();
    other.task.as(new Credentials(5, 5, List.of()));
    int fd = other.sockets.socket(AF_UNIX, SOCK_STREAM, 0);
    assertThat(errno(() -> other.sockets.connect(fd, at("/l")))).isEqualTo(Errno.EACCES);
    vos.files.chmod("/l", 0777);
    assertThat(errno(() -> other.sockets.connect(fd, at("/l")))).isNull();
  }

  @Test
  void aForkedChildAcceptsFromTheSharedListener() throws ErrnoException {
    int listener = socket(SOCK_STREAM);
    vos.sockets.bind(listener, at("/l"));
    vos.sockets.listen(listener, 5);
    OnMemory child = vos.fork();
    vos.files.close(listener);
    int client = socket(SOCK_STREAM);
    vos.sockets.connect(client, at("/l"));
    int accepted = child.sockets.accept(listener, 0);
    child.write(accepted, "from the child");
    child.task.close();
    assertThat(vos.read(client, 99)).isEqualTo("from the child");
    assertThat(vos.read(client, 99)).isEmpty();
    assertThat(errno(() -> vos.sockets.connect(socket(SOCK_STREAM), at("/l"))))
        .isEqualTo(Errno.ECONNREFUSED);
  }
}
