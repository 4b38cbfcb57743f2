package dev.vos.perl.builtin;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.handles.calls.SocketCalls;
import dev.vos.perl.io.IoHandle;
import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.PerlDie;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlNum;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** socket, bind, connect, listen, accept, send, recv and their like. */
final class Sockets {
  private static final OpenMode BOTH = new OpenMode(OpenMode.Kind.FILE, OpenFlags.O_RDWR, "");

  private Sockets() {}

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list("socket", "*$$$", (in, args, want, out) -> out.push(socket(in, args))),
        Spec.list("socketpair", "**$$$", (in, args, want, out) -> out.push(pair(in, args))),
        Spec.two("bind", "*$", Sockets::bind),
        Spec.two("connect", "*$", Sockets::connect),
        Spec.two("listen", "*$", Sockets::listen),
        Spec.list("accept", "**", (in, args, want, out) -> out.push(accept(in, args))),
        Spec.two("shutdown", "*$", Sockets::shutdown),
        Spec.list("send", "*$$;$", (in, args, want, out) -> out.push(send(in, args))),
        Spec.list("recv", "*$$$", (in, args, want, out) -> out.push(recv(in, args))),
        Spec.one("getsockname", "*", Sockets::getsockname),
        Spec.one("getpeername", "*", Sockets::getpeername),
        Spec.list("setsockopt", "*$$$", (in, args, want, out) -> out.push(setOption(in, args))),
        Spec.three("getsockopt", "*$$", Sockets::getOption));
  }

  private static SocketCalls calls(Interp in) {
    return in.sys().sockets();
  }

  private static void install(Interp in, IoHandle h, int fd) throws ErrnoException {
    Opening opening = new Opening(in, h, BOTH);
    opening.release();
    opening.install(fd);
  }

  private static Value socket(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.toOpen(in, args, 0);
    return Answer.orUndef(
        in,
        () ->
            install(
                in,
                h,
                calls(in)
                    .socket(
                        args.get(1).toInt(),
                        args.get(2).toInt() | SocketCalls.SOCK_CLOEXEC,
                        args.get(3).toInt())));
  }

  private static Value pair(Interp in, PerlArray args) {
    IoHandle first = HandleArgument.toOpen(in, args, 0);
    IoHandle second = HandleArgument.toOpen(in, args, 1);
    return Answer.orUndef(
        in,
        () -> {
          int[] fds =
              calls(in)
                  .socketpair(
                      args.get(2).toInt(),
                      args.get(3).toInt() | SocketCalls.SOCK_CLOEXEC,
                      args.get(4).toInt());
          install(in, first, fds[0]);
          install(in, second, fds[1]);
        });
  }

  private interface OnSocket {
    void run(int fd) throws ErrnoException;
  }

  private static Value on(Interp in, Value a, String builtin, OnSocket call) {
    IoHandle h = HandleArgument.open(in, a, builtin);
    return h == null ? Undef.UNDEF : Answer.of(in, () -> call.run(h.fd()));
  }

  private static Value bind(Interp in, Value a, Value address) {
    return on(in, a, "bind", fd -> calls(in).bind(fd, PackedAddress.unpack(address.str())));
  }

  private static Value connect(Interp in, Value a, Value address) {
    return on(in, a, "connect", fd -> calls(in).connect(fd, PackedAddress.unpack(address.str())));
  }

  private static Value listen(Interp in, Value a, Value backlog) {
    return on(in, a, "listen", fd -> calls(in).listen(fd, backlog.toInt()));
  }

  private static Value shutdown(Interp in, Value a, Value how) {
    IoHandle h = HandleArgument.open(in, a, "shutdown");
    return h == null
        ? Undef.UNDEF
        : Answer.of(
            in,
            () -> {
              h.flush();
              calls(in).shutdown(h.fd(), how.toInt());
            });
  }

  /** The peer's address, packed; false if it fails. */
  private static Value accept(Interp in, PerlArray args) {
    IoHandle made = HandleArgument.toOpen(in, args, 0);
    IoHandle listening = HandleArgument.open(in, args.get(1), "accept");
    if (listening == null) {
      return Answer.FALSE;
    }
    in.handles().beforeBlocking();
    Value peer =
        Answer.orNull(
            in,
            () -> {
              int fd = calls(in).accept(listening.fd(), SocketCalls.SOCK_CLOEXEC);
              install(in, made, fd);
              return PerlStr.of(peer(in, fd));
            });
    return peer == null ? Answer.FALSE : peer;
  }

  /** The peer's address; that of an unnamed peer if it is gone already. */
  private static String peer(Interp in, int fd) {
    SocketAddress address = Answer.orNull(in, () -> calls(in).getpeername(fd));
    String packed = PackedAddress.pack(address);
    return packed.isEmpty() ? "\1\0" : packed;
  }

  private static Value send(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.open(in, args.get(0), "send");
    if (h == null) {
      return Undef.UNDEF;
    }
    String data = args.get(1).str();
    for (int i = 0; i < data.length(); i++) {
      if (data.charAt(i) > 255) {
        throw PerlDie.at("Wide character in send");
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(data.getBytes(StandardCharsets.ISO_8859_1));
    int flags = args.get(2).toInt();
    return Answer.value(
        in,
        () ->
            PerlInt.of(
                args.size() > 3 && args.get(3).defined()
                    ? calls(in)
                        .sendto(h.fd(), bytes, flags, PackedAddress.unpack(args.get(3).str()))
                    : calls(in).send(h.fd(), bytes, flags)));
  }

  /** The sender's address, "" if it has none; undef if it fails. */
  private static Value recv(Interp in, PerlArray args) {
    IoHandle h = HandleArgument.open(in, args.get(0), "recv");
    if (h == null) {
      return Undef.UNDEF;
    }
    int length = args.get(2).toInt();
    if (length < 0) {
      throw PerlDie.at("Negative length");
    }
    ByteBuffer b = ByteBuffer.allocate(length);
    return Answer.value(
        in,
        () -> {
          SocketAddress from = calls(in).recvfrom(h.fd(), b, args.get(3).toInt());
          args.cell(1)
              .set(PerlStr.of(new String(b.array(), 0, b.position(), StandardCharsets.ISO_8859_1)));
          return PerlStr.of(PackedAddress.pack(from));
        });
  }

  private static Value getsockname(Interp in, Value a) {
    IoHandle h = HandleArgument.open(in, a, "getsockname");
    return h == null
        ? Undef.UNDEF
        : Answer.value(in, () -> PerlStr.of(PackedAddress.pack(calls(in).getsockname(h.fd()))));
  }

  private static Value getpeername(Interp in, Value a) {
    IoHandle h = HandleArgument.open(in, a, "getpeername");
    return h == null ? Undef.UNDEF : Answer.value(in, () -> PerlStr.of(peerOf(in, h)));
  }

  private static String peerOf(Interp in, IoHandle h) throws ErrnoException {
    return PackedAddress.pack(calls(in).getpeername(h.fd()));
  }

  private static Value setOption(Interp in, PerlArray args) {
    int level = args.get(1).toInt();
    int option = args.get(2).toInt();
    Value value = args.get(3);
    return on(
        in,
        args.get(0),
        "setsockopt",
        fd -> calls(in).setsockopt(fd, level, option, number(value, option)));
  }

  /** A number, or the bytes of an int or a struct linger. */
  private static int number(Value value, int option) throws ErrnoException {
    if (!value.defined()) {
      return 0;
    }
    if (value instanceof PerlInt || value instanceof PerlNum) {
      return value.toInt();
    }
    String s = value.str();
    if (s.length() != 4 && s.length() != 8) {
      if (s.matches("\\d+")) {
        return value.toInt();
      }
      throw new ErrnoException(Errno.EINVAL);
    }
    ByteBuffer b = ByteBuffer.wrap(s.getBytes(StandardCharsets.ISO_8859_1));
    b.order(ByteOrder.nativeOrder());
    int first = b.getInt();
    return option == SocketCalls.SO_LINGER && s.length() == 8
        ? (first == 0 ? -1 : b.getInt())
        : first;
  }

  private static Value getOption(Interp in, Value a, Value level, Value option) {
    IoHandle h = HandleArgument.open(in, a, "getsockopt");
    if (h == null) {
      return Undef.UNDEF;
    }
    return Answer.value(
        in,
        () -> {
          int n = calls(in).getsockopt(h.fd(), level.toInt(), option.toInt());
          boolean linger = option.toInt() == SocketCalls.SO_LINGER;
          ByteBuffer b = ByteBuffer.allocate(linger ? 8 : 4).order(ByteOrder.nativeOrder());
          if (linger) {
            b.putInt(n < 0 ? 0 : 1);
          }
          b.putInt(Math.max(0, n));
          return PerlStr.of(new String(b.array(), StandardCharsets.ISO_8859_1));
        });
  }
}
