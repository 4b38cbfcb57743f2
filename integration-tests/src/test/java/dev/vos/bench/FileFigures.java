package dev.vos.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of files and pipes and prints vos beside what it stands on: the times in
 * microseconds, and the ratio, of which less than 1 means that vos is faster. Takes JMH's options.
 */
public final class FileFigures {
  private FileFigures() {}

  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    ChainedOptionsBuilder options = new OptionsBuilder().parent(new CommandLineOptions(args));
    options.include("FileBenchmark").include("PipeBenchmark");
    Map<String, Double> vos = new TreeMap<>();
    Map<String, Double> beside = new TreeMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String call = result.getPrimaryResult().getLabel();
      String store = result.getParams().getParam("store");
      double micros = result.getPrimaryResult().getScore() / 1000;
      if (store == null) {
        boolean ours = result.getParams().getParam("pipe").equals("vos");
        (ours ? vos : beside).put("pipe, " + call, micros);
      } else {
        boolean ours = call.startsWith("vos");
        (ours ? vos : beside).put(store + ", " + call.substring(3), micros);
      }
    }
    System.out.printf("%n%-28s %12s %12s %8s%n", "", "vos us", "beside us", "ratio");
    vos.forEach((name, micros) -> print(name, micros, beside.get(name)));
  }

  private static void print(String name, double micros, Double other) {
    if (other == null) {
      System.out.printf("%-28s %12.3f%n", name, micros);
    } else {
      System.out.printf("%-28s %12.3f %12.3f %8.2f%n", name, micros, other, micros / other);
    }
  }
}
