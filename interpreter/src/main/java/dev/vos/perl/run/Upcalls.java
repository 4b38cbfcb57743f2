package dev.vos.perl.run;

import dev.vos.perl.value.ClassName;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlCode;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Perl code that an instruction needs to run: the methods of a tied variable, the conversions of an
 * overloaded object, a warning handler.
 *
 * <p>No native calls Perl code. It <em>asks</em>: the instruction is abandoned by a {@link
 * Request}, the sub runs as an ordinary frame, and the instruction is executed again with the
 * answer in its {@link Log}, which it finds in place of asking. So whatever an instruction asks for
 * it must ask before it has an effect that would be repeated.
 *
 * <p>What is only to be done ({@code STORE}) is <em>queued</em>: it runs when the instruction is
 * complete, before the next one.
 */
public final class Upcalls implements Forkable {
  private static final String SAY = "say";
  private final Interp in;

  /** The answers for the instruction that is executed again, null for any other. */
  private Log log;

  private int cursor;

  /** Warnings that an instruction wrote before it asked for anything. */
  private int noted;

  private Queue queue = new Queue();

  /** A sub to be called. */
  record Call(PerlCode code, PerlArray args, int want) implements Forkable {
    @Override
    public Object fork(Copier copier) {
      return new Call(copier.copy(code), copier.copy(args), want);
    }
  }

  /** Calls to be made one after the other. */
  static final class Queue implements Forkable {
    final ArrayList<Call> calls = new ArrayList<>();
    int at;

    @Override
    public Object fork(Copier copier) {
      Queue copy = new Queue();
      for (Call c : calls) {
        copy.calls.add(copier.copy(c));
      }
      copy.at = at;
      return copy;
    }
  }

  /** The answers to what an instruction asked for, in order. */
  static final class Log implements Forkable {
    final ArrayList<Object> answers = new ArrayList<>();

    @Override
    public Object fork(Copier copier) {
      Log copy = new Log();
      for (Object o : answers) {
        copy.answers.add(copier.copy(o));
      }
      return copy;
    }
  }

  /** Unwinds an instruction so that Perl code can run. Stackless. */
  static final class Request extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient List<Call> calls;

    /** The entry of %SIG whose handler it is, SAY, or null. */
    final String hook;

    /** What to ask next, given the answer so far; null if the calls are all. */
    final transient Sequel sequel;

    Request(List<Call> calls, String hook, Sequel sequel) {
      super(null, null, false, false);
      this.calls = calls;
      this.hook = hook;
      this.sequel = sequel;
    }
  }

  /** Asks for more depending on what has been answered: the keys of a tied hash. */
  public abstract static class Sequel implements Forkable {

    /** Takes an answer; the method to call next with it, or null at the end. */
    abstract Call next(Interp in, Value answer);

    /** What goes into the log at the end. */
    abstract PerlArray result();
  }

  Upcalls(Interp in) {
    this.in = in;
  }

  Interp interp() {
    return in;
  }

  /** The call of a method with these arguments, the object first. */
  Call method(String name, Value... arguments) {
    return new Call(method(arguments[0], name), arguments(arguments), Want.SCALAR);
  }

  /** Whether the instruction about to be executed is one that asked. */
  boolean replaying() {
    return log != null;
  }

  /** The method of an object; dies if it has none. */
  PerlCode method(Value object, String name) {
    ClassName cls = ClassTable.classOf(object);
    if (cls == null && !object.isRef() && object.defined()) {
      cls = in.className(object.str());
    }
    if (cls == null) {
      throw PerlDie.at(
          "Can't call method \""
              + name
              + (object.defined() ? "\" on unblessed reference" : "\" on an undefined value"));
    }
    PerlCode code = in.classes().find(cls, name);
    if (code == null) {
      code = in.classes().find(cls, "AUTOLOAD");
      if (code != null) {
        in.scalar(code.pkg() + "::AUTOLOAD").set(PerlStr.of(cls.name() + "::" + name));
      }
    }
    if (code == null) {
      throw PerlDie.at(
          "Can't locate object method \"" + name + "\" via package \"" + cls.name() + "\"");
    }
    return code;
  }

  /** Whether an object has a method, AUTOLOAD aside. */
  public boolean can(Value object, String name) {
    ClassName cls = ClassTable.classOf(object);
    return cls != null && in.classes().find(cls, name) != null;
  }

  /** Arguments for a sub, as copies. */
  public static PerlArray arguments(Value... values) {
    PerlArray args = new PerlArray(values.length);
    for (Value v : values) {
      args.push(v.snapshot());
    }
    return args;
  }

  /** Calls a method of an object, which is the first of the arguments, for its value. */
  public Value ask(String method, Value... arguments) {
    Object known = answer();
    if (known != null) {
      return (Value) known;
    }
    PerlCode code = method(arguments[0], method);
    throw new Request(List.of(new Call(code, arguments(arguments), Want.SCALAR)), null, null);
  }

  /** Calls a sub for its value. */
  public Value call(PerlCode code, PerlArray args) {
    Object known = answer();
    if (known != null) {
      return (Value) known;
    }
    throw new Request(List.of(new Call(code, args, Want.SCALAR)), null, null);
  }

  /** Calls a sub in list context. */
  public PerlArray callList(PerlCode code, PerlArray args) {
    Object known = answer();
    if (known != null) {
      return (PerlArray) known;
    }
    throw new Request(List.of(new Call(code, args, Want.LIST)), null, null);
  }

  /** Calls a method in list context. */
  public PerlArray askList(String method, Value object, PerlArray rest) {
    Object known = answer();
    if (known != null) {
      return (PerlArray) known;
    }
    PerlArray args = arguments(object);
    args.pushValues(rest);
    throw new Request(List.of(new Call(method(object, method), args, Want.LIST)), null, null);
  }

  /** As {@link #ask} with the values of a list behind the object, in a context of its own. */
  public Value askWith(String method, Value object, PerlArray rest) {
    Object known = answer();
    if (known != null) {
      return (Value) known;
    }
    PerlArray args = arguments(object);
    args.pushRaw(rest);
    throw new Request(List.of(new Call(method(object, method), args, Want.SCALAR)), null, null);
  }

  /** {@code say} on a tied handle: its PRINT sees a newline in {@code $\}. */
  public Value askSay(Value object, PerlArray items) {
    Object known = answer();
    if (known != null) {
      return (Value) known;
    }
    PerlArray args = arguments(object);
    args.pushRaw(items);
    Call call = new Call(method(object, "PRINT"), args, Want.SCALAR);
    throw new Request(List.of(call), SAY, null);
  }

  /**
   * Asks one question for each of several arguments at once, unless the answers are there already;
   * each is then taken by an {@link #ask} of its own.
   */
  public void prepare(String method, Value object, Value[] arguments) {
    if (arguments.length < 2 || (log != null && cursor < log.answers.size())) {
      return;
    }
    PerlCode code = method(object, method);
    List<Call> calls = new ArrayList<>(arguments.length);
    for (Value a : arguments) {
      calls.add(new Call(code, arguments(object, a), Want.SCALAR));
    }
    throw new Request(calls, null, null);
  }

  /** Asks until the sequel has had enough; its result. */
  PerlArray askSequel(String method, Value object, Sequel sequel) {
    Object known = answer();
    if (known != null) {
      return (PerlArray) known;
    }
    throw new Request(List.of(method(method, object)), null, sequel);
  }

  /** The next answer of an instruction that is executed again, null if there is none yet. */
  private Object answer() {
    return log != null && cursor < log.answers.size() ? log.answers.get(cursor++) : null;
  }

  /** Calls a method when the instruction is complete; its result is dropped. */
  public void queue(String method, PerlArray arguments) {
    queue.calls.add(new Call(method(arguments.get(0), method), arguments, Want.VOID));
    in.pending = Integer.MIN_VALUE;
  }

  /** Lets a handler of warnings have one. */
  void warn(PerlCode handler, PerlArray args) {
    if (answer() == null) {
      throw new Request(List.of(new Call(handler, args, Want.VOID)), "__WARN__", null);
    }
  }

  /** Whether a warning is to be written: not if it was when the instruction was executed before. */
  boolean firstTime() {
    if (log == null) {
      noted++;
      in.pending = Integer.MIN_VALUE;
      return true;
    }
    if (answer() != null) {
      return false;
    }
    log.answers.add(Undef.UNDEF);
    cursor++;
    return true;
  }

  /** The instruction that was executed again is complete, or has died. */
  void finished() {
    log = null;
  }

  /** An instruction has died: what it wanted done is not. */
  void abandoned() {
    log = null;
    noted = 0;
    queue = new Queue();
    in.pending = 0;
  }

  /** Carries out a request of the frame's current instruction. */
  void interrupted(Request request, Frame f) {
    Log soFar = log == null ? new Log() : log;
    for (int i = 0; log == null && i < noted; i++) {
      soFar.answers.add(Undef.UNDEF);
    }
    abandoned();
    f.resume = f.pc;
    Frame frame = UpcallFrames.replay(in, f, soFar, request.sequel);
    in.top = frame;
    Queue rest = new Queue();
    rest.calls.addAll(request.calls);
    frame.slots[UpcallFrames.QUEUE] = rest;
    if (SAY.equals(request.hook)) {
      in.saves().localScalar(in.glob("main::\\")).set(PerlStr.of("\n"));
    }
    if ("__WARN__".equals(request.hook)) {
      rest.at = 1;
      Call c = request.calls.get(0);
      frame.slots[UpcallFrames.RESULT] = Undef.UNDEF;
      Hooks.callHandler(in, request.hook, c.code(), c.args());
    } else {
      UpcallFrames.begin(in, frame);
    }
  }

  /** The instruction that asked is executed again. */
  void replay(Log answers) {
    log = answers;
    cursor = 0;
  }

  /** An instruction is complete: pushes the frame that does what it queued. */
  void runQueue() {
    in.pending = 0;
    noted = 0;
    if (!queue.calls.isEmpty()) {
      Queue run = queue;
      queue = new Queue();
      in.top = UpcallFrames.run(in, in.top, run);
    }
  }

  /** Takes over what is under way: a fork may happen at the end of an instruction. */
  public void copyInto(Upcalls child, Copier copier) {
    child.queue = copier.copy(queue);
    child.in.pending = in.pending;
  }

  @Override
  public void trace(Copier copier) {
    copier.copy(queue);
    copier.copy(log);
  }

  @Override
  public Object fork(Copier copier) {
    throw new IllegalStateException("copied with its interpreter");
  }
}
