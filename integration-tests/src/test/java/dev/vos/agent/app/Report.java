package dev.vos.agent.app;

/** Prints what calls gave, a line each, so that two runs can be compared. */
final class Report {
  private final String directory;

  /** {@code directory} is written as DIR, wherever it stands in an answer. */
  Report(String directory) {
    this.directory = directory;
  }

  interface Question {
    Object ask() throws Exception;
  }

  interface Action {
    void run() throws Exception;
  }

  void say(String name, Question question) {
    String answer;
    try {
      answer = String.valueOf(question.ask());
    } catch (Exception | Error failed) {
      answer = failed.getClass().getName() + ": " + failed.getMessage();
    }
    System.out.println(name + " = " + answer.replace(directory, "DIR"));
  }

  void act(String name, Action action) {
    say(
        name,
        () -> {
          action.run();
          return "done";
        });
  }
}
