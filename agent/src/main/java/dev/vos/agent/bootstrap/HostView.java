package dev.vos.agent.bootstrap;

/**
 * Whether the calling thread sees the host as it is: while it runs kernel code, while a built-in
 * class loader reads the class path, and for ever in threads that the kernel itself started.
 *
 * <p>Threads of the kernel stay in it for ever: those started while their parent was inside, and
 * those named {@code vos-...}, which inherit nothing. All others begin in the virtual view.
 */
public final class HostView {
  private static final Views VIEWS = new Views();

  private HostView() {}

  /** Enters the host view; each call must be matched by one of {@link #leave()}. */
  public static void enter() {
    VIEWS.get().depth++;
  }

  /** Leaves what {@link #enter()} or a successful {@link #enterFromOutside()} entered. */
  public static void leave() {
    VIEWS.get().depth--;
  }

  /** Whether the calling thread is inside. */
  public static boolean inside() {
    return VIEWS.get().depth > 0;
  }

  /** Enters and returns true, unless the thread is inside already: then does nothing. */
  static boolean enterFromOutside() {
    View view = VIEWS.get();
    if (view.depth > 0) {
      return false;
    }
    view.depth = 1;
    return true;
  }

  /** The calling thread's own view, for those that need more than one thing of it. */
  static View view() {
    return VIEWS.get();
  }

  /** How one thread sees; read and changed by it alone. */
  static final class View {
    /** 0: outside */
    int depth;

    /**
     * A path that was just found to be the host's own, until the JDK gives it to the host: it needs
     * no second look then. Known by its identity.
     */
    String cleared;

    View(int depth) {
      this.depth = depth;
    }
  }

  private static final class Views extends InheritableThreadLocal<View> {
    @Override
    protected View initialValue() {
      return new View(Thread.currentThread().getName().startsWith("vos-") ? 1 : 0);
    }

    @Override
    protected View childValue(View parent) {
      return new View(parent.depth > 0 ? 1 : 0);
    }
  }
}
