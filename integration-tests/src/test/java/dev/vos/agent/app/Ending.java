package dev.vos.agent.app;

/** Ends as its argument says. */
public final class Ending {
  private Ending() {}

  public static void main(String[] how) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    System.out.println("main");
    try {
      switch (how[0]) {
        case "return" -> {}
        case "exit" -> System.exit(Integer.parseInt(how[1]));
        case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(how[1]));
        case "throw" -> throw new IllegalStateException("thrown");
        case "thread" -> {
          Thread exiting = new Thread(() -> System.exit(Integer.parseInt(how[1])));
          exiting.start();
          exiting.join(); // for ever: which of two threads prints first is nobody's promise
        }
        case "echo" -> System.in.transferTo(System.out);
        default -> throw new IllegalArgumentException(how[0]);
      }
    } finally {
      System.out.println("finally");
    }
  }
}
