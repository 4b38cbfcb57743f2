package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.NetworkAnswers;
import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import net.bytebuddy.asm.Advice;

/** sun.nio.ch, through which all sockets and datagrams pass, and the look-up of names. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class NetworkHooks {
  private NetworkHooks() {}

  /** Net.socket(ProtocolFamily, boolean). */
  static final class Made {
    private Made() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Argument(1) boolean stream, @Advice.Return FileDescriptor result) {
      NetworkAnswers.made(result, stream);
    }
  }

  /** Net.bind(ProtocolFamily, FileDescriptor, InetAddress, int). */
  static final class Bind {
    private Bind() {}

    @Advice.OnMethodEnter
    static boolean enter(
        @Advice.Argument(1) FileDescriptor fd,
        @Advice.Argument(value = 2, readOnly = false) InetAddress address,
        @Advice.Argument(value = 3, readOnly = false) int port,
        @Advice.Local("address") InetAddress wanted,
        @Advice.Local("port") int wantedPort)
        throws IOException {
      InetAddress elsewhere = NetworkAnswers.binds(fd, address, port);
      if (elsewhere == null) {
        return false;
      }
      wanted = address;
      wantedPort = port;
      address = elsewhere;
      port = 0;
      return true;
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter boolean elsewhere,
        @Advice.Argument(1) FileDescriptor fd,
        @Advice.Local("address") InetAddress wanted,
        @Advice.Local("port") int wantedPort)
        throws IOException {
      if (elsewhere) {
        NetworkAnswers.bound(fd, wanted, wantedPort);
      }
    }
  }

  /** Net.connect(ProtocolFamily, FileDescriptor, InetAddress, int). */
  static final class Connect {
    private Connect() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Argument(1) FileDescriptor fd,
        @Advice.Argument(value = 2, readOnly = false) InetAddress address,
        @Advice.Argument(value = 3, readOnly = false) int port)
        throws IOException {
      InetSocketAddress real = NetworkAnswers.destination(fd, address, port);
      if (real != null) {
        address = real.getAddress();
        port = real.getPort();
      }
    }
  }

  /** Net.localAddress(FileDescriptor). */
  static final class Local {
    private Local() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) FileDescriptor fd,
        @Advice.Return(readOnly = false) InetSocketAddress result) {
      result = NetworkAnswers.local(fd, result);
    }
  }

  /** Net.remoteAddress(FileDescriptor). */
  static final class Remote {
    private Remote() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) FileDescriptor fd,
        @Advice.Return(readOnly = false) InetSocketAddress result) {
      result = NetworkAnswers.remote(fd, result);
    }
  }

  /** DatagramChannelImpl.targetSocketAddress(InetSocketAddress). */
  static final class Target {
    private Target() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) InetSocketAddress target) {
      target = NetworkAnswers.target(target);
    }
  }

  /** DatagramChannelImpl.sourceSocketAddress(). */
  static final class Source {
    private Source() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) InetSocketAddress result) {
      result = NetworkAnswers.source(result);
    }
  }

  /** InetAddress.getAllByName(String), to which getByName comes, too. */
  static final class Resolve {
    private Resolve() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static InetAddress[] enter(@Advice.Argument(0) String name) {
      return NetworkAnswers.resolve(name);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter InetAddress[] found, @Advice.Return(readOnly = false) InetAddress[] result) {
      if (found != null) {
        result = found;
      }
    }
  }
}
