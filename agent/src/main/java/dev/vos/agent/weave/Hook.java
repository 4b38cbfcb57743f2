package dev.vos.agent.weave;

/**
 * One hook: advice, or a body in place of a native, in one method of one JDK class.
 *
 * @param method name and descriptor, as {@code exists()Z}
 * @param advice the nested class of {@code dev.vos.agent.hooks} whose advice the method takes
 * @param body the method of {@code NativeBodies} that replaces the method where it is native, or
 *     null
 * @param since the first feature release in which the method must be there
 * @param last the last one; outside the range the hook is applied where the method is found
 */
record Hook(String method, String advice, String body, int since, int last) {
  static Hook hook(String method, String advice) {
    return new Hook(method, advice, null, 17, Integer.MAX_VALUE);
  }

  /** Where the method is native, it is given this body instead. */
  Hook orBody(String name) {
    return new Hook(method, advice, name, since, last);
  }

  /** Required from this release on. */
  Hook from(int release) {
    return new Hook(method, advice, body, release, last);
  }

  /** Required up to this release. */
  Hook upTo(int release) {
    return new Hook(method, advice, body, since, release);
  }

  boolean requiredIn(int release) {
    return since <= release && release <= last;
  }

  String name() {
    return method.substring(0, method.indexOf('('));
  }

  String descriptor() {
    return method.substring(method.indexOf('('));
  }
}
