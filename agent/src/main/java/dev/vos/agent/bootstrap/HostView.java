package dev.vos.agent.bootstrap;

/**
 * Whether the calling thread sees the host as it is: while it runs kernel code, while a built-in
 * class loader reads the class path, and for ever in threads that the kernel itself started.
 *
 * <p>Threads of the kernel stay in it for ever: those started while their parent was inside, and
 * those named {@code vos-...}, which inherit nothing. All others begin in the virtual view.
 */
public final class HostView {
  private static final Depth DEPTH = new Depth();

  private HostView() {}

  /** Enters the host view; each call must be matched by one of {@link #leave()}. */
  public static void enter() {
    DEPTH.get()[0]++;
  }

  /** Leaves what {@link #enter()} or a successful {@link #enterFromOutside()} entered. */
  public static void leave() {
    DEPTH.get()[0]--;
  }

  /** Whether the calling thread is inside. */
  public static boolean inside() {
    return DEPTH.get()[0] > 0;
  }

  /** Enters and returns true, unless the thread is inside already: then does nothing. */
  static boolean enterFromOutside() {
    int[] depth = DEPTH.get();
    if (depth[0] > 0) {
      return false;
    }
    depth[0] = 1;
    return true;
  }

  private static final class Depth extends InheritableThreadLocal<int[]> {
    @Override
    protected int[] initialValue() {
      return new int[] {Thread.currentThread().getName().startsWith("vos-") ? 1 : 0};
    }

    @Override
    protected int[] childValue(int[] parent) {
      return new int[] {parent[0] > 0 ? 1 : 0};
    }
  }
}
