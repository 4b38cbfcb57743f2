package dev.vos.agent.process;

import dev.vos.agent.bootstrap.VirtualPaths;
import java.io.IOException;

/**
 * Traces the calls that go to the host itself, named after the JDK method that was called. Those
 * that vos performs are traced as system calls.
 */
final class TracedPaths implements VirtualPaths {
  private static final StackWalker STACK = StackWalker.getInstance();

  private final VirtualPaths routes;
  private final int pid;
  private final TraceLog log;

  /** {@code routes}: null where every path is the host's. */
  TracedPaths(VirtualPaths routes, int pid, TraceLog log) {
    this.routes = routes;
    this.pid = pid;
    this.log = log;
  }

  @Override
  public String route(String path) {
    return traced(path, routes == null ? path : routes.route(path));
  }

  @Override
  public String routeEntry(String path) {
    return traced(path, routes == null ? path : routes.routeEntry(path));
  }

  private String traced(String path, String host) {
    if (host != null) {
      String where = host.equals(path) ? "host" : "host \"" + host + "\"";
      log.line("[" + pid + "] " + caller() + "(\"" + path + "\") = " + where);
    }
    return host;
  }

  /** The woven method: the first one on the stack that is not ours. */
  private static String caller() {
    return STACK.walk(
        frames ->
            frames
                .filter(frame -> !frame.getClassName().startsWith("dev.vos."))
                .findFirst()
                .map(TracedPaths::name)
                .orElse("?"));
  }

  private static String name(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  @Override
  public String hostName(String path) {
    return routes == null ? path : routes.hostName(path);
  }

  @Override
  public String workingDirectory() {
    return routes == null ? null : routes.workingDirectory();
  }

  @Override
  public String canonicalize(String absolute) throws IOException {
    return routes == null ? null : routes.canonicalize(absolute);
  }
}
