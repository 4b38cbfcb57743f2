package dev.vos.handles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Socket;
import dev.vos.vfs.Vfs;
import dev.vos.vfs.memory.MemoryFileSystem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** socket(7), unix(7), accept(2), connect(2), recv(2). */
@Timeout(30)
class SocketTest {
  private static final Waiter PATIENT = Waiter.uninterruptible();

  private final SocketPoller poller = new SocketPoller();

  private StreamSocket inet() {
    return StreamSocket.create(StandardProtocolFamily.INET, 0, poller);
  }

  private StreamSocket unix() {
    return StreamSocket.create(StandardProtocolFamily.UNIX, 0, poller);
  }

  private static Endpoint loopback(int port) {
    return new Endpoint.Inet(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private StreamSocket listening() throws ErrnoException {
    StreamSocket server = inet();
    server.bind(loopback(0));
    server.listen(5);
    return server;
  }

  private static Endpoint.Inet addressOf(StreamSocket socket) throws ErrnoException {
    return new Endpoint.Inet((InetSocketAddress) socket.localAddress());
  }

  @Test
  void clientAndServerTalk() throws Exception {
    StreamSocket server = listening();
    StreamSocket client = inet();
    client.connect(addressOf(server), PATIENT);
    SocketFile accepted = server.accept(0, PATIENT);
    Bytes.write(client, "question");
    assertThat(Bytes.read(accepted, 99)).isEqualTo("question");
    Bytes.write(accepted, "answer");
    accepted.release();
    assertThat(Bytes.read(client, 99)).isEqualTo("answer");
    assertThat(Bytes.read(client, 99)).isEmpty();
    assertThat(client.peerAddress()).isEqualTo(server.localAddress());
  }

  @Test
  void portIsKnownAfterBind() throws Exception {
    StreamSocket server = inet();
    server.bind(loopback(0));
    int port = addressOf(server).address().getPort();
    assertThat(port).isPositive();
    server.listen(1);
    assertThat(addressOf(server).address().getPort()).isEqualTo(port);
  }

  @Test
  void boundButNotListeningRefusesConnections() throws Exception {
    StreamSocket server = inet();
    server.bind(loopback(0));
    StreamSocket client = inet();
    assertThat(errnoOfConnect(client, addressOf(server))).isEqualTo(Errno.ECONNREFUSED);
  }

  @Test
  void blockedAcceptFailsWithEintrAndTheListenerStays() throws Exception {
    StreamSocket server = listening();
    Blocked<SocketFile> accept = Blocked.in(waiter -> server.accept(0, waiter));
    accept.interrupt();
    assertThat(accept.errno()).isEqualTo(Errno.EINTR);
    Blocked<SocketFile> again = Blocked.in(waiter -> server.accept(0, waiter));
    StreamSocket client = inet();
    client.connect(addressOf(server), PATIENT);
    assertThat(again.result()).isNotNull();
  }

  @Test
  void blockedReadFailsWithEintrAndTheConnectionStays() throws Exception {
    StreamSocket server = listening();
    StreamSocket client = inet();
    client.connect(addressOf(server), PATIENT);
    SocketFile accepted = server.accept(0, PATIENT);
    Blocked<String> read = Blocked.in(waiter -> Bytes.read(accepted, 9, waiter));
    read.interrupt();
    assertThat(read.errno()).isEqualTo(Errno.EINTR);
    Bytes.write(client, "later");
    assertThat(Bytes.read(accepted, 9)).isEqualTo("later");
  }

  @Test
  void nonBlockingAcceptFailsWithEagain() throws Exception {
    StreamSocket server = listening();
    server.setStatusFlags(OpenFlags.O_NONBLOCK);
    assertThat(Failing.errnoOf(() -> server.accept(0, PATIENT))).isEqualTo(Errno.EAGAIN);
  }

  @Test
  void pollSeesTheConnectionAndTheData() throws Exception {
    StreamSocket server = listening();
    List<Poll.Interest> interests = List.of(new Poll.Interest(server, Poll.IN));
    Blocked<int[]> poll = Blocked.in(waiter -> Poll.poll(interests, -1, waiter));
    StreamSocket client = inet();
    client.connect(addressOf(server), PATIENT);
    assertThat(poll.result()).containsExactly(Poll.IN);
    SocketFile accepted = server.accept(0, PATIENT);
    assertThat(accepted.ready(Poll.IN | Poll.OUT)).isEqualTo(Poll.OUT);
    Bytes.write(client, "x");
    List<Poll.Interest> data = List.of(new Poll.Interest(accepted, Poll.IN));
    assertThat(Poll.poll(data, -1, PATIENT)).containsExactly(Poll.IN);
  }

  @Test
  void peekLeavesTheData() throws Exception {
    StreamSocket server = listening();
    StreamSocket client = inet();
    client.connect(addressOf(server), PATIENT);
    SocketFile accepted = server.accept(0, PATIENT);
    Bytes.write(client, "abc");
    ByteBuffer buffer = ByteBuffer.allocate(2);
    assertThat(accepted.receive(buffer, SocketFile.MSG_PEEK, PATIENT).length()).isEqualTo(2);
    assertThat(Bytes.read(accepted, 9)).isEqualTo("abc");
  }

  @Test
  void callsThatNeedAConnectionFailWithEnotconn() {
    StreamSocket socket = inet();
    assertThat(Failing.errnoOf(() -> Bytes.read(socket, 1))).isEqualTo(Errno.ENOTCONN);
    assertThat(Failing.errnoOf(socket::peerAddress)).isEqualTo(Errno.ENOTCONN);
  }

  @Test
  void addressInUseIsTold() throws Exception {
    StreamSocket server = listening();
    StreamSocket other = inet();
    assertThat(
            Failing.errnoOf(
                () -> {
                  other.bind(addressOf(server));
                  return null;
                }))
        .isEqualTo(Errno.EADDRINUSE);
  }

  @Test
  void socketPairGivesEndOfFileAndEpipe() throws Exception {
    StreamSocket.Pair pair = StreamSocket.pair(0);
    Bytes.write(pair.first(), "ping");
    assertThat(Bytes.read(pair.second(), 9)).isEqualTo("ping");
    pair.second().shutdown(SocketFile.SHUT_WR);
    assertThat(Bytes.read(pair.first(), 9)).isEmpty();
    Bytes.write(pair.first(), "still open that way");
    pair.second().release();
    assertThat(Failing.errnoOf(() -> Bytes.write(pair.first(), "x"))).isEqualTo(Errno.EPIPE);
  }

  @Test
  void unixSocketOfTheHostIsListenedOnAndLeft(@TempDir Path directory) throws Exception {
    Path path = directory.resolve("s");
    Endpoint endpoint = new Endpoint.HostUnix(new UnixAddress("s"), path);
    StreamSocket server = unix();
    server.bind(endpoint);
    assertThat(path).exists();
    server.listen(1);
    talk(server, endpoint);
    server.release();
    assertThat(path).exists();
    assertThat(errnoOfConnect(unix(), endpoint)).isEqualTo(Errno.ECONNREFUSED);
  }

  @Test
  void unixSocketInMemoryNeedsNoHost() throws Exception {
    Vfs vfs = new Vfs(MemoryFileSystem.create());
    PathContext context = vfs.context(0, Credentials.ROOT);
    vfs.mknod(context, "/s", dev.vos.abi.Mode.S_IFSOCK | 0777, 0);
    Socket name = (Socket) vfs.lookUp(context, "/s").vnode();
    Endpoint endpoint = new Endpoint.LocalUnix(new UnixAddress("/s"), LocalName.of(name));
    StreamSocket server = unix();
    assertThat(errnoOfConnect(unix(), endpoint)).isEqualTo(Errno.ECONNREFUSED);
    server.bind(endpoint);
    server.listen(1);
    talk(server, endpoint);
    server.release();
    assertThat(errnoOfConnect(unix(), endpoint)).isEqualTo(Errno.ECONNREFUSED);
  }

  private void talk(StreamSocket server, Endpoint endpoint) throws Exception {
    Blocked<SocketFile> accept = Blocked.in(waiter -> server.accept(0, waiter));
    StreamSocket client = unix();
    client.connect(endpoint, PATIENT);
    SocketFile accepted = accept.result();
    Bytes.write(accepted, "hello");
    assertThat(Bytes.read(client, 9)).isEqualTo("hello");
    assertThat(client.peerAddress()).isEqualTo(endpoint.address());
    client.release();
    assertThat(Bytes.read(accepted, 9)).isEmpty();
    accepted.release();
  }

  @Test
  void datagramsKeepTheirBoundaries() throws Exception {
    DatagramSocket receiver = new DatagramSocket(StandardProtocolFamily.INET, 0, poller);
    receiver.bind(loopback(0));
    DatagramSocket sender = new DatagramSocket(StandardProtocolFamily.INET, 0, poller);
    sender.bind(loopback(0));
    Endpoint to = new Endpoint.Inet((InetSocketAddress) receiver.localAddress());
    sender.send(Bytes.of("one"), 0, to, PATIENT);
    sender.send(Bytes.of("two"), 0, to, PATIENT);
    ByteBuffer buffer = ByteBuffer.allocate(2);
    SocketFile.Received first = receiver.receive(buffer, 0, PATIENT);
    assertThat(first.length()).isEqualTo(2);
    assertThat(first.from()).isEqualTo(sender.localAddress());
    assertThat(Bytes.read(receiver, 9)).isEqualTo("two");
  }

  @Test
  void blockedDatagramReadFailsWithEintrAndTheSocketStays() throws Exception {
    LocalDatagramSocket.Pair pair = LocalDatagramSocket.pair(0);
    Blocked<String> read = Blocked.in(waiter -> Bytes.read(pair.first(), 9, waiter));
    read.interrupt();
    assertThat(read.errno()).isEqualTo(Errno.EINTR);
    Blocked<String> again = Blocked.in(waiter -> Bytes.read(pair.first(), 9, waiter));
    Bytes.write(pair.second(), "later");
    assertThat(again.result()).isEqualTo("later");
  }

  @Test
  void aSenderWaitsForRoom() throws Exception {
    LocalDatagramSocket.Pair pair = LocalDatagramSocket.pair(0);
    ByteBuffer large = ByteBuffer.allocate(200_000);
    pair.first().write(large.duplicate(), PATIENT);
    Blocked<Integer> write = Blocked.in(waiter -> pair.first().write(large.duplicate(), waiter));
    Bytes.read(pair.second(), 9);
    assertThat(write.result()).isEqualTo(200_000);
  }

  private static Errno errnoOfConnect(StreamSocket socket, Endpoint endpoint) {
    return Failing.errnoOf(
        () -> {
          socket.connect(endpoint, PATIENT);
          return null;
        });
  }
}
