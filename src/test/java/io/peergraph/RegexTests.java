package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No regular expression of ours recurses with its input, or looks at it over and over.
 * Any text is taken for one that stands in a method which makes a pattern, or which calls
 * such a method of its class: as a constant, or put together at run time, where a name
 * stands for what is not known.
 */
@Execution(ExecutionMode.CONCURRENT)
class RegexTests {

	private static final Path CLASSES = Path.of("target/classes/io/peergraph");

	private static final String OF_LANGUAGE = "/expressions/";

	private static final Set<String> OF_PATTERN = Set.of("compile", "matches");

	private static final Set<String> OF_STRING = Set.of("matches", "split", "splitWithDelimiters", "replaceAll",
			"replaceFirst");

	/** Where a text that is put together takes something in. */
	private static final String GAP = "\u0001";

	private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,20}");

	private static final List<String> UNITS = List.of("[1]", "[1] ", "[1]\n", "a", "A", "I ", "a ", "ab ", " ", "\n",
			"\n\n", ".", ". ", "...", "! ", "?", "? ", ", ", "a, ", "a, and ", "and ", "a'", "a's ", "'", "\"", "”",
			"a-", "a_", "a.b", "1", "1 ", "1,", "12/", "-", "*", "*ANSWER*: ", "(", ")", "[", "]", ":", ";", "漢", "。",
			"漢。", "é", "e\u0301", "\t", "\r\n", "my ", "alice ", "alice, ", "Alice", "I am ", "the ", "not ", "```",
			"/", "😀");

	private static final int LENGTH = 1500;

	private static final int STACK = 200 * 1024;

	@Test
	void findsTheExpressions() {
		assertThat(expressions().keySet()).hasSizeGreaterThan(80)
			.contains("\\[\\d{1,3}]", "\\s+", "keep\\w* .{0,60}(?:word|promise)")
			.anyMatch((text) -> text.contains("alice"));
	}

	@Test
	void repeatsGroupsWithoutBoundOnlyPossessively() {
		Map<String, String> recursive = expressions();
		recursive.keySet().removeIf((text) -> !recurses(text));

		assertThat(recursive).isEmpty();
	}

	@Test
	void knowsWhichRecurse() {
		assertThat(recurses("(?:ab*)*")).isTrue();
		assertThat(recurses("x(a|b)+?")).isTrue();
		assertThat(recurses("(a|b){2,}")).isTrue();
		assertThat(recurses("(a|b){0,900}")).isTrue();
		assertThat(recurses("((a|b)+)++")).isTrue();
		assertThat(recurses("(?:ab*)*+[(]*\\)*(a{2}|b){1,3}\\Q(*)*\\E")).isFalse();
	}

	@Test
	void runsLongInputsInLittleStackAndTime() throws InterruptedException {
		assertThat(failing(expressions())).isEmpty();
	}

	@Test
	void seesWhatTakesMuchStackOrTime() throws InterruptedException {
		assertThat(failing(
				Map.of("(?:ab*)*1", "recursing", "(?:x|a|b)*+", "well", "a*b", "looking again", "ab*+", "well")))
			.hasSize(2)
			.anyMatch((failed) -> failed.startsWith("recursing: (?:ab*)*1 overflows"))
			.anyMatch((failed) -> failed.startsWith("looking again: a*b looks too often"));
	}

	private static List<String> failing(Map<String, String> expressions) throws InterruptedException {
		List<String> failed = new ArrayList<>();
		Thread thread = new Thread(null, () -> expressions.forEach((text, place) -> {
			String problem = problem(text);
			if (problem != null) {
				failed.add(place + ": " + text + " " + problem);
			}
		}), "little stack", STACK);
		thread.start();
		thread.join();
		return failed;
	}

	private static @Nullable String problem(String text) {
		Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
		for (String input : inputs(text)) {
			try {
				findAll(pattern.matcher(new Counted(input)));
			}
			catch (StackOverflowError ex) {
				return "overflows with " + input.substring(0, 40);
			}
			catch (TooMuch ex) {
				return "looks too often at " + input.substring(0, 40);
			}
		}
		return null;
	}

	private static void findAll(Matcher matcher) {
		while (matcher.find()) {
			// One after the other.
		}
	}

	private static Set<String> inputs(String text) {
		Set<String> units = new LinkedHashSet<>(UNITS);
		Matcher words = WORD.matcher(text);
		while (words.find()) {
			units.add(words.group() + " ");
		}
		Set<String> inputs = new LinkedHashSet<>();
		for (String unit : units) {
			String many = unit.repeat(LENGTH / unit.length());
			inputs.add(many);
			inputs.add(many + "\u0000");
		}
		return inputs;
	}

	private static Map<String, String> expressions() {
		Map<String, List<Code>> types = new TreeMap<>();
		for (Path file : files(".class")) {
			ClassModel model = parse(file);
			String type = model.thisClass().asInternalName().replaceAll("\\$.*", "");
			model.methods()
				.forEach((method) -> types.computeIfAbsent(type, (_) -> new ArrayList<>()).add(Code.of(model, method)));
		}
		Map<String, String> expressions = new TreeMap<>();
		types.forEach((type, methods) -> making(methods).stream()
			.flatMap((code) -> code.texts().stream())
			.filter(RegexTests::isRepeating)
			.forEach((text) -> expressions.putIfAbsent(text, type)));
		files(".txt").stream()
			.filter((file) -> file.toString().replace('\\', '/').contains(OF_LANGUAGE))
			.forEach((file) -> lines(file).filter((line) -> !line.startsWith("#") && isRepeating(line))
				.forEach((line) -> expressions.putIfAbsent(line, file.toString())));
		return expressions;
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readString(file).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// What is given to a method that makes a pattern of it stands where that is called.
	private static Set<Code> making(List<Code> methods) {
		Set<String> makers = new TreeSet<>();
		Set<Code> making = new LinkedHashSet<>();
		boolean more = true;
		while (more) {
			more = false;
			for (Code code : methods) {
				if ((code.makes() || code.calls().stream().anyMatch(makers::contains)) && making.add(code)) {
					makers.add(code.name());
					more = true;
				}
			}
		}
		return making;
	}

	/** What one method does that matters here. */
	private record Code(String name, boolean makes, Set<String> calls, Set<String> texts) {

		static Code of(ClassModel model, MethodModel method) {
			Set<String> calls = new TreeSet<>();
			Set<String> texts = new TreeSet<>();
			boolean makes = false;
			for (CodeElement element : method.code().<Iterable<CodeElement>>map((code) -> code).orElse(List.of())) {
				switch (element) {
					case ConstantInstruction constant when constant.constantValue() instanceof String text ->
						texts.add(text);
					case InvokeInstruction call -> {
						makes |= isMaking(call);
						calls.add(call.owner().asInternalName() + "." + call.name().stringValue());
					}
					case InvokeDynamicInstruction call -> call.bootstrapArgs().forEach((argument) -> {
						if (argument instanceof String recipe) {
							texts.add(recipe.replace(GAP, "alice"));
						}
						if (argument instanceof DirectMethodHandleDesc handle) {
							makes(handle, calls);
						}
					});
					default -> {
						// Nothing that matters.
					}
				}
			}
			return new Code(model.thisClass().asInternalName() + "." + method.methodName().stringValue(), makes, calls,
					texts);
		}

		private static void makes(DirectMethodHandleDesc handle, Set<String> calls) {
			String owner = handle.owner().descriptorString();
			calls.add(owner.substring(1, owner.length() - 1) + "." + handle.methodName());
		}

	}

	private static boolean isMaking(InvokeInstruction call) {
		String name = call.name().stringValue();
		return switch (call.owner().asInternalName()) {
			case "java/util/regex/Pattern" -> OF_PATTERN.contains(name);
			case "java/lang/String" -> OF_STRING.contains(name);
			default -> false;
		};
	}

	private static boolean isRepeating(String text) {
		try {
			Pattern.compile(text);
			return Stream.of("*", "+", "{", "?").anyMatch(text::contains);
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	/**
	 * {@return whether a group in the expression is repeated in a way in which Java calls
	 * itself for every turn}
	 */
	private static boolean recurses(String text) {
		String plain = text.replaceAll("(?s)\\\\Q.*?\\\\E", "q").replaceAll("(?s)\\\\.", "e");
		Deque<Integer> classes = new ArrayDeque<>();
		for (int index = 0; index < plain.length(); index++) {
			char character = plain.charAt(index);
			if (character == '[') {
				classes.push(index);
			}
			else if (character == ']' && !classes.isEmpty()) {
				classes.pop();
			}
			else if (character == ')' && classes.isEmpty() && repeats(plain.substring(index + 1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean repeats(String rest) {
		Matcher matcher = Pattern.compile("(?:[*+]|\\{\\d+,(\\d*)})(\\+?)").matcher(rest);
		if (!matcher.lookingAt() || !matcher.group(2).isEmpty()) {
			return false;
		}
		String most = matcher.group(1);
		return most == null || most.isEmpty() || Integer.parseInt(most) > 20;
	}

	private static List<Path> files(String ending) {
		try (Stream<Path> files = Files.walk(CLASSES)) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ClassModel parse(Path file) {
		try {
			return ClassFile.of().parse(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A text that counts how often somebody looks at one of its characters. */
	private static final class Counted implements CharSequence {

		private static final int MOST = 300 * LENGTH;

		private final String text;

		private int looks;

		Counted(String text) {
			this.text = text;
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			if (++this.looks > MOST) {
				throw new TooMuch();
			}
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.substring(start, end);
		}

	}

	/** Some characters were looked at again and again. */
	private static final class TooMuch extends RuntimeException {

	}

}
