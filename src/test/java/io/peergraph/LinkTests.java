package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every link within the documentation leads somewhere, and every page can be reached. */
class LinkTests {

	private static final Path README = Path.of("README.md");

	private static final Path DOCS = Path.of("src/docs");

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

	private static final Pattern ELSEWHERE = Pattern.compile("\\w+:.*");

	private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

	@ParameterizedTest
	@MethodSource("pages")
	void everyLinkLeadsSomewhere(Path page) {
		assertThat(links(page)).allSatisfy((link) -> {
			assertThat(link.file()).exists();
			if (!link.anchor().isEmpty()) {
				assertThat(anchors(link.file())).contains(link.anchor());
			}
		});
	}

	@Test
	void everyPageIsReachedFromTheReadme() {
		Set<Path> reached = new HashSet<>();
		Deque<Path> next = new ArrayDeque<>(List.of(README));
		while (!next.isEmpty()) {
			Path page = next.remove();
			if (reached.add(page) && page.toString().endsWith(".md")) {
				links(page).stream().map(Link::file).forEach(next::add);
			}
		}

		assertThat(reached).containsAll(pages().toList());
	}

	static Stream<Path> pages() {
		return Stream.of(list(Path.of(""), 1), list(DOCS, 3))
			.flatMap(List::stream)
			.filter((file) -> file.toString().endsWith(".md"));
	}

	private static List<Link> links(Path page) {
		return prose(page).flatMap((line) -> LINK.matcher(line).results())
			.map((match) -> match.group(1))
			.filter((target) -> !ELSEWHERE.matcher(target).matches())
			.map((target) -> Link.of(page, target))
			.toList();
	}

	// As GitHub makes them: small letters, no punctuation, dashes for blanks, and a
	// number
	// when there are several.
	private static Set<String> anchors(Path page) {
		Map<String, Integer> before = new HashMap<>();
		return prose(page).map(HEADING::matcher)
			.filter((heading) -> heading.matches())
			.map((heading) -> heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-'))
			.map((anchor) -> {
				int times = before.merge(anchor, 1, Integer::sum);
				return (times == 1) ? anchor : anchor + "-" + (times - 1);
			})
			.collect(Collectors.toSet());
	}

	/**
	 * {@return the lines that are not in a block of code}
	 */
	private static Stream<String> prose(Path page) {
		String text;
		try {
			text = Files.readString(page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.replaceAll("(?ms)^ *```.*?^ *```$", "").lines();
	}

	private static List<Path> list(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Link(Path file, String anchor) {

		static Link of(Path page, String target) {
			int mark = target.indexOf('#');
			String path = (mark < 0) ? target : target.substring(0, mark);
			return new Link(path.isEmpty() ? page : page.resolveSibling(path).normalize(),
					(mark < 0) ? "" : target.substring(mark + 1));
		}

	}

}
