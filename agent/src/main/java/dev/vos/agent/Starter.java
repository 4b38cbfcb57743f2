package dev.vos.agent;

import java.lang.instrument.Instrumentation;

/**
 * What the agent's entry calls in the isolated loader, which gets this type and {@link StartCache}
 * from the entry's own.
 */
public interface Starter {
  /**
   * Makes the application a virtual process.
   *
   * @param options what stands after {@code -javaagent:vos.jar=}, or null
   */
  void start(String options, Instrumentation instrumentation, StartCache cache) throws Exception;
}
