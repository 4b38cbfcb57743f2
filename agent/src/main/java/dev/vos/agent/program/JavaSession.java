package dev.vos.agent.program;

import dev.vos.Vos;
import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.agent.bootstrap.HostView;
import dev.vos.agent.bootstrap.ProcessState;
import dev.vos.agent.bootstrap.ProgramRequest;
import dev.vos.agent.bootstrap.ProgramStarter;
import dev.vos.agent.bootstrap.Threads;
import dev.vos.agent.bootstrap.VirtualChild;
import dev.vos.agent.bootstrap.VirtualSystem;
import dev.vos.agent.process.AgentOptions;
import dev.vos.agent.process.BadOption;
import dev.vos.agent.process.FirstProcess;
import dev.vos.kernel.Proc;
import dev.vos.kernel.Spawn;
import dev.vos.kernel.SpawnRequest;
import dev.vos.syscall.Syscalls;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Starts programs in one session: the same mounts, one table of processes. */
public final class JavaSession extends ProgramStarter {
  private final Vos vos;
  private final AgentOptions options;
  private final PollControl polls;
  private final Properties properties;
  private final String jvmDirectory;

  /**
   * The session of the first process.
   *
   * @param properties what every program starts with
   */
  public JavaSession(
      VirtualSystem first, AgentOptions options, PollControl polls, Properties properties)
      throws BadOption {
    this(FirstProcess.session(first, options), options, polls, properties);
  }

  private JavaSession(Vos vos, AgentOptions options, PollControl polls, Properties properties) {
    this.vos = vos;
    this.options = options;
    this.polls = polls;
    this.properties = properties;
    this.jvmDirectory = new File("").getAbsolutePath();
  }

  /** The JVM's own working directory. */
  String jvmDirectory() {
    return jvmDirectory;
  }

  PollControl polls() {
    return polls;
  }

  /** Where the API of the agent is. */
  URL vosJar() {
    try {
      return Class.forName("dev.vos.agent.Agent", false, ClassLoader.getSystemClassLoader())
          .getProtectionDomain()
          .getCodeSource()
          .getLocation();
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A copy of what every program starts with. */
  Properties properties() {
    return (Properties) properties.clone();
  }

  VirtualSystem systemOf(Proc proc) throws ErrnoException {
    return FirstProcess.beside(vos, proc, options, jvmDirectory);
  }

  @Override
  public ProgramStarter boot(String text) throws IOException {
    HostView.enter();
    try {
      AgentOptions own = AgentOptions.parse(text);
      return new JavaSession(FirstProcess.session(own), own, polls, properties);
    } catch (BadOption bad) {
      throw new IOException("vos: " + bad.getMessage());
    } finally {
      HostView.leave();
    }
  }

  @Override
  public VirtualChild start(ProgramRequest request) throws IOException {
    ProcessState caller = Threads.current();
    HostView.enter();
    try {
      Proc parent =
          caller instanceof ProgramState state && state.session() == this
              ? state.proc()
              : vos.init();
      return start(parent, request);
    } catch (ErrnoException refused) {
      Errno errno = refused.errno();
      String subject = refused.subject() == null ? "" : refused.subject() + ": ";
      throw new IOException(subject + "error=" + errno.number() + ", " + errno.message());
    } finally {
      HostView.leave();
    }
  }

  @Override
  public Process startJava(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException {
    Map<String, String> environment = builder.environment();
    HostView.enter();
    ProgramRequest request;
    try {
      String path = environment.getOrDefault("PATH", "");
      request = JavaCommand.parse(builder.command(), path).orElse(null);
    } finally {
      HostView.leave();
    }
    if (request == null) {
      return null;
    }
    request.environment = environment;
    request.directory = builder.directory() == null ? null : builder.directory().getPath();
    request.mergeError = builder.redirectErrorStream();
    for (int fd = 0; fd <= 2; fd++) {
      request.redirects[fd] = redirects == null ? ProcessBuilder.Redirect.PIPE : redirects[fd];
    }
    return start(request);
  }

  @Override
  public Process startBridged(ProcessBuilder builder, ProcessBuilder.Redirect[] redirects)
      throws IOException {
    if (!(Threads.current() instanceof ProgramState state)) {
      return null;
    }
    boolean[] bridged = new boolean[redirects.length];
    ProcessBuilder.Redirect[] changed = redirects.clone();
    boolean any = false;
    for (int fd = 0; fd < redirects.length; fd++) {
      bridged[fd] =
          redirects[fd] == ProcessBuilder.Redirect.INHERIT && !HostStreams.isJvms(state.proc(), fd);
      changed[fd] = bridged[fd] ? ProcessBuilder.Redirect.PIPE : redirects[fd];
      any |= bridged[fd];
    }
    if (!any) {
      return null;
    }
    ProcessBuilder copy = new ProcessBuilder(builder.command());
    copy.directory(builder.directory());
    copy.environment().clear();
    copy.environment().putAll(builder.environment());
    copy.redirectErrorStream(builder.redirectErrorStream());
    copy.redirectInput(changed[0]).redirectOutput(changed[1]).redirectError(changed[2]);
    return new BridgedProcess(copy.start(), bridged, Syscalls.of(state.proc()).files());
  }

  private VirtualChild start(Proc parent, ProgramRequest request) throws ErrnoException {
    SpawnRequest spawn =
        request.command == null
            ? SpawnRequest.image(new JavaProgram(new ProgramState(this), request))
            : SpawnRequest.search(request.command.get(0), request.command);
    spawn.environment(environment(parent, request));
    if (request.directory != null) {
      spawn.directory(request.directory);
    }
    spawn.processGroup(0);
    try (ChildStreams streams = ChildStreams.of(parent, request, spawn)) {
      Proc child = Spawn.spawn(parent, spawn);
      return new Child(parent, child, streams.keep());
    }
  }

  private static Map<String, String> environment(Proc parent, ProgramRequest request) {
    Map<String, String> all =
        new LinkedHashMap<>(
            request.environment == null ? parent.environment() : request.environment);
    all.putAll(request.variables);
    return all;
  }
}
