package dev.vos.agent.app;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One of several programs in a JVM: threads of every kind. Arguments: name, status. */
public final class TenantOfPools {
  private TenantOfPools() {}

  public static void main(String[] args) throws Exception {
    Tenants.begin(args[0]);
    for (int round = 0; round < 10; round++) {
      shared();
      pools();
      timers();
      cleaner();
      virtualThreads();
    }
    Tenants.end(args[0], Integer.parseInt(args[1]));
  }

  private static void all(String what, Iterable<String> found) {
    Set<String> names = new TreeSet<>();
    found.forEach(name -> names.add(String.valueOf(name)));
    Tenants.check(what, Set.of(Tenants.whose()).toString(), names.toString());
  }

  /** The common pool, which belongs to nobody. */
  private static void shared() throws Exception {
    all("parallel stream", IntStream.range(0, 500).parallel().mapToObj(i -> whose()).toList());
    List<CompletableFuture<String>> futures = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      futures.add(
          CompletableFuture.supplyAsync(TenantOfPools::whose)
              .thenApplyAsync(name -> name.equals(whose()) ? name : "differs"));
    }
    all("completable future", futures.stream().map(CompletableFuture::join).toList());
    all("common pool", List.of(ForkJoinPool.commonPool().submit(TenantOfPools::whose).get()));
    ForkJoinTask<String> adapted = ForkJoinTask.adapt((Callable<String>) TenantOfPools::whose);
    all("fork", List.of(adapted.fork().join()));
    Executor delayed = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);
    all("delayed", List.of(CompletableFuture.supplyAsync(TenantOfPools::whose, delayed).get()));
  }

  private static void pools() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    List<Future<?>> done = new ArrayList<>();
    CountDownLatch plain = new CountDownLatch(10);
    for (int i = 0; i < 10; i++) {
      done.add(pool.submit(() -> found.add(whose())));
      pool.execute(
          () -> {
            found.add(whose());
            plain.countDown();
          });
    }
    for (Future<?> each : done) {
      each.get();
    }
    plain.await();
    pool.shutdown();
    all("pool", found);
    ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(1);
    all("scheduled", List.of(scheduled.schedule(() -> whose(), 1, TimeUnit.MILLISECONDS).get()));
    scheduled.shutdown();
  }

  private static void timers() throws Exception {
    CompletableFuture<String> found = new CompletableFuture<>();
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            found.complete(whose());
          }
        },
        1);
    all("timer", List.of(found.get()));
    timer.cancel();
  }

  private static void cleaner() throws Exception {
    CompletableFuture<String> found = new CompletableFuture<>();
    Cleaner cleaner = Cleaner.create();
    cleaner.register(new Object(), () -> found.complete(whose()));
    while (!found.isDone()) {
      System.gc();
      Thread.sleep(5);
    }
    all("cleaner", List.of(found.get()));
  }

  /** On a Java that has them. */
  private static void virtualThreads() throws Exception {
    if (Runtime.version().feature() < 21) {
      return;
    }
    ExecutorService each =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    List<Future<String>> found = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      found.add(
          each.submit(
              () -> {
                Thread.sleep(1);
                return whose();
              }));
    }
    List<String> names = new ArrayList<>();
    for (Future<String> future : found) {
      names.add(future.get());
    }
    each.shutdown();
    all("virtual threads", names);
  }

  private static String whose() {
    return Tenants.whose();
  }
}
