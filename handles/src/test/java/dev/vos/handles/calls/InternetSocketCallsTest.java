package dev.vos.handles.calls;

import static dev.vos.handles.calls.OnMemory.bytes;
import static dev.vos.handles.calls.OnMemory.errno;
import static dev.vos.handles.calls.OnMemory.text;
import static dev.vos.handles.calls.SocketCalls.AF_INET;
import static dev.vos.handles.calls.SocketCalls.MSG_DONTWAIT;
import static dev.vos.handles.calls.SocketCalls.MSG_PEEK;
import static dev.vos.handles.calls.SocketCalls.MSG_WAITALL;
import static dev.vos.handles.calls.SocketCalls.SHUT_WR;
import static dev.vos.handles.calls.SocketCalls.SOCK_DGRAM;
import static dev.vos.handles.calls.SocketCalls.SOCK_NONBLOCK;
import static dev.vos.handles.calls.SocketCalls.SOCK_STREAM;
import static dev.vos.handles.calls.SocketCalls.SOL_SOCKET;
import static dev.vos.handles.calls.SocketCalls.SO_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sockets of the host, with the answers that Linux gave to the same calls. */
class InternetSocketCallsTest {
  private static final int IN = PollEntry.POLLIN;
  private static final int OUT = PollEntry.POLLOUT;
  private static final int ERR = PollEntry.POLLERR;
  private static final int HUP = PollEntry.POLLHUP;
  private static final int RDHUP = PollEntry.POLLRDHUP;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final OnMemory vos = new OnMemory();

  private int tcp(int flags) throws ErrnoException {
    return vos.sockets.socket(AF_INET, SOCK_STREAM | flags, 0);
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private int bound() throws ErrnoException {
    int fd = tcp(0);
    vos.sockets.bind(fd, loopback(0));
    return fd;
  }

  private int listening() throws ErrnoException {
    int fd = bound();
    vos.sockets.listen(fd, 5);
    return fd;
  }

  private int revents(int fd, int events, long timeoutNanos) throws ErrnoException {
    PollEntry entry = new PollEntry(fd, events);
    vos.files.poll(new PollEntry[] {entry}, timeoutNanos);
    return entry.revents();
  }

  /** Waits until {@code event} is there; then all that there is. */
  private int after(int fd, int event) throws ErrnoException {
    revents(fd, event, PATIENCE);
    return revents(fd, IN | OUT | RDHUP, 0);
  }

  private String receive(int fd, int most, int flags) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(most);
    vos.sockets.recv(fd, into, flags);
    return text(into);
  }

  @Test
  void notConnected() throws ErrnoException {
    int fd = tcp(0);
    assertThat(revents(fd, IN | OUT, 0)).isEqualTo(OUT | HUP);
    assertThat(errno(() -> receive(fd, 1, 0))).isEqualTo(Errno.ENOTCONN);
    assertThat(errno(() -> vos.sockets.send(fd, bytes("x"), 0))).isEqualTo(Errno.EPIPE);
    assertThat(errno(() -> vos.sockets.shutdown(fd, SHUT_WR))).isEqualTo(Errno.ENOTCONN);
    assertThat(errno(() -> vos.sockets.accept(fd, 0))).isEqualTo(Errno.EINVAL);
    assertThat(vos.sockets.getsockopt(fd, SOL_SOCKET, SocketCalls.SO_DOMAIN)).isEqualTo(2);
    assertThat(vos.sockets.getsockopt(fd, SOL_SOCKET, SocketCalls.SO_PROTOCOL)).isEqualTo(6);
  }

  @Test
  void aRefusedConnectionThatNobodyWaitedFor() throws ErrnoException {
    SocketAddress nobody = vos.sockets.getsockname(bound());
    int fd = tcp(SOCK_NONBLOCK);
    assertThat(errno(() -> vos.sockets.connect(fd, nobody))).isEqualTo(Errno.EINPROGRESS);
    assertThat(after(fd, OUT)).isEqualTo(IN | OUT | ERR | HUP | RDHUP);
    assertThat(vos.sockets.getsockopt(fd, SOL_SOCKET, SO_ERROR))
        .isEqualTo(Errno.ECONNREFUSED.number());
    assertThat(vos.sockets.getsockopt(fd, SOL_SOCKET, SO_ERROR)).isZero();
    assertThat(revents(fd, IN | OUT | RDHUP, 0)).isEqualTo(IN | OUT | HUP | RDHUP);
    assertThat(errno(() -> vos.sockets.getpeername(fd))).isEqualTo(Errno.ENOTCONN);
    SocketAddress somebody = vos.sockets.getsockname(listening());
    assertThat(errno(() -> vos.sockets.connect(fd, somebody))).isEqualTo(Errno.EINPROGRESS);
    assertThat(after(fd, OUT)).isEqualTo(OUT);
  }

  @Test
  void aConnectionThatNobodyWaitedFor() throws ErrnoException {
    SocketAddress somebody = vos.sockets.getsockname(listening());
    int fd = tcp(SOCK_NONBLOCK);
    assertThat(errno(() -> vos.sockets.connect(fd, somebody))).isEqualTo(Errno.EINPROGRESS);
    assertThat(after(fd, OUT)).isEqualTo(OUT);
    assertThat(vos.sockets.getsockopt(fd, SOL_SOCKET, SO_ERROR)).isZero();
    assertThat(errno(() -> vos.sockets.connect(fd, somebody))).isEqualTo(Errno.EISCONN);
  }

  @Test
  void halfClosed() throws ErrnoException {
    int listener = listening();
    int client = tcp(0);
    vos.sockets.connect(client, vos.sockets.getsockname(listener));
    int server = vos.sockets.accept(listener, 0);
    assertThat(revents(client, IN | OUT | RDHUP, 0)).isEqualTo(OUT);
    vos.write(server, "bye");
    vos.sockets.shutdown(server, SHUT_WR);
    assertThat(after(client, RDHUP) & (IN | OUT | HUP)).isEqualTo(IN | OUT);
    assertThat(receive(client, 99, MSG_PEEK)).isEqualTo("bye");
    assertThat(vos.read(client, 99)).isEqualTo("bye");
    assertThat(after(client, RDHUP)).isEqualTo(IN | OUT | RDHUP);
    assertThat(vos.read(client, 99)).isEmpty();
    vos.write(client, "still there");
    assertThat(vos.read(server, 99)).isEqualTo("still there");
    assertThat(errno(() -> vos.write(server, "x"))).isEqualTo(Errno.EPIPE);
    vos.files.close(client);
    assertThat(after(server, RDHUP)).isEqualTo(IN | OUT | HUP | RDHUP);
  }

  @Test
  void waitingForAll() throws Exception {
    int listener = listening();
    int client = tcp(0);
    vos.sockets.connect(client, vos.sockets.getsockname(listener));
    int server = vos.sockets.accept(listener, 0);
    vos.write(server, "hello");
    CompletableFuture<String> all =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return receive(client, 10, MSG_WAITALL);
              } catch (ErrnoException e) {
                return e.errno().name();
              }
            });
    Thread.sleep(20);
    vos.write(server, "world!");
    assertThat(all.get(10, TimeUnit.SECONDS)).isEqualTo("helloworld");
    assertThat(receive(client, 9, MSG_DONTWAIT)).isEqualTo("!");
    assertThat(errno(() -> receive(client, 9, MSG_DONTWAIT))).isEqualTo(Errno.EAGAIN);
  }

  @Test
  void peekingSeesMoreWhenMoreHasCome() throws ErrnoException {
    int listener = listening();
    int client = tcp(0);
    vos.sockets.connect(client, vos.sockets.getsockname(listener));
    int server = vos.sockets.accept(listener, 0);
    vos.write(server, "abc");
    assertThat(revents(client, IN, PATIENCE)).isEqualTo(IN);
    assertThat(receive(client, 2, MSG_PEEK)).isEqualTo("ab");
    assertThat(receive(client, 9, MSG_PEEK)).isEqualTo("abc");
    assertThat(receive(client, 9, 0)).isEqualTo("abc");
  }

  @Test
  void datagrams() throws ErrnoException {
    int fd = vos.sockets.socket(AF_INET, SOCK_DGRAM, 0);
    assertThat(errno(() -> vos.sockets.send(fd, bytes("x"), 0))).isEqualTo(Errno.EDESTADDRREQ);
    assertThat(errno(() -> vos.sockets.shutdown(fd, SHUT_WR))).isEqualTo(Errno.ENOTCONN);
    assertThat(errno(() -> vos.sockets.listen(fd, 1))).isEqualTo(Errno.EOPNOTSUPP);
    int other = vos.sockets.socket(AF_INET, SOCK_DGRAM, 0);
    vos.sockets.bind(other, loopback(0));
    vos.sockets.connect(fd, vos.sockets.getsockname(other));
    assertThat(errno(() -> vos.files.write(fd, ByteBuffer.allocate(70_000))))
        .isEqualTo(Errno.EMSGSIZE);
    vos.write(fd, "x");
    assertThat(revents(other, IN, PATIENCE)).isEqualTo(IN);
    assertThat(vos.read(other, 9)).isEqualTo("x");
    vos.sockets.shutdown(fd, SHUT_WR);
    assertThat(errno(() -> vos.write(fd, "x"))).isEqualTo(Errno.EPIPE);
    assertThat(errno(() -> vos.sockets.bind(other, loopback(0)))).isEqualTo(Errno.EINVAL);
  }

  @Test
  void addressesInUse() throws ErrnoException {
    SocketAddress taken = vos.sockets.getsockname(listening());
    assertThat(errno(() -> vos.sockets.bind(tcp(0), taken))).isEqualTo(Errno.EADDRINUSE);
    int fd = bound();
    assertThat(errno(() -> vos.sockets.bind(fd, loopback(0)))).isEqualTo(Errno.EINVAL);
    int plain = vos.file("/f", "");
    assertThat(errno(() -> vos.sockets.listen(plain, 1))).isEqualTo(Errno.ENOTSOCK);
  }
}
