package dev.vos.agent.hooks;

import dev.vos.agent.bootstrap.Segments;
import java.io.IOException;
import java.nio.channels.FileChannel;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** FileChannel itself, for what vos's own channels cannot override. */
@SuppressWarnings({"UnusedVariable", "ParameterName"})
final class ChannelHooks {
  private ChannelHooks() {}

  /** map(MapMode, long, long, Arena), since 22; vos is compiled for 17. */
  static final class MapSegment {
    private MapSegment() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static FileChannel enter(
        @Advice.This Object self,
        @Advice.Argument(0) FileChannel.MapMode mode,
        @Advice.Argument(1) long position,
        @Advice.Argument(2) long size)
        throws IOException {
      return Segments.channelForMap(self, mode, position, size);
    }

    @Advice.OnMethodExit
    static void exit(
        @Advice.Enter FileChannel host,
        @Advice.Argument(0) FileChannel.MapMode mode,
        @Advice.Argument(1) long position,
        @Advice.Argument(2) long size,
        @Advice.Argument(value = 3, typing = Assigner.Typing.DYNAMIC) Object arena,
        @Advice.Return(readOnly = false, typing = Assigner.Typing.DYNAMIC) Object result)
        throws IOException {
      if (host != null) {
        result = Segments.map(host, mode, position, size, arena);
      }
    }
  }
}
