package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class RoomsTests {

	private static final String MARK = "<!-- From here on RoomsTests writes: -Dpeergraph.golden=write -->\n";

	private static final Path ROOMS = Path.of("src/main/java/io/peergraph");

	private static final Pattern PURPOSE = Pattern.compile("(?s)^/\\*\\*(.*?)\\*/");

	private static final Pattern MAY_USE = Pattern.compile("(?s)allowedDependencies\\s*=\\s*(\\{[^}]*}|\"\\w+\")");

	private static final Pattern ON_MAP = Pattern.compile("`(\\w+)`");

	private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

	@Test
	void useOnlyWhatTheyMay() {
		ApplicationModules.of(Peergraph.class).verify();
	}

	@Test
	void leaveTheEdgeAlone() throws IOException {
		assertThat(rooms()).containsKey("edge")
			.allSatisfy((room, source) -> assertThat(mayUse(source)).doesNotContain("edge"));
	}

	@Test
	void areOnTheirPage() throws IOException {
		Path page = Path.of("src/docs/rooms.md");
		String text = Files.readString(page);
		String byHand = text.substring(0, text.indexOf(MARK) + MARK.length());

		Golden.assertReviewed(page, byHand + table(rooms()));
	}

	@Test
	void areOnTheMapInTheReadme() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		String map = readme.substring(readme.indexOf("\n## The rooms"), readme.indexOf("\n## More"));

		assertThat(map.lines().filter((line) -> line.startsWith("| `")).flatMap(RoomsTests::named))
			.containsExactlyInAnyOrderElementsOf(rooms().keySet());
	}

	private static Stream<String> named(String row) {
		return ON_MAP.matcher(row.substring(0, row.indexOf('|', 1))).results().map((name) -> name.group(1));
	}

	private static String table(Map<String, String> rooms) {
		return rooms.entrySet()
			.stream()
			.map((room) -> "| `%s` | %s | %s |".formatted(room.getKey(), purpose(room.getValue()),
					String.join(", ", mayUse(room.getValue()))))
			.collect(Collectors.joining("\n", "\n| room | | may use |\n|---|---|---|\n", "\n"));
	}

	private static Map<String, String> rooms() throws IOException {
		try (Stream<Path> entries = Files.list(ROOMS)) {
			return entries.filter(Files::isDirectory)
				.collect(Collectors.toMap((room) -> room.getFileName().toString(),
						(room) -> text(room.resolve("package-info.java")), (one, other) -> one, TreeMap::new));
		}
	}

	private static String purpose(String source) {
		Matcher comment = PURPOSE.matcher(source);
		return comment.find() ? comment.group(1).replaceAll("\\s+\\*?\\s*", " ").strip() : "";
	}

	private static List<String> mayUse(String source) {
		Matcher list = MAY_USE.matcher(source);
		List<String> names = list.find()
				? NAME.matcher(list.group(1)).results().map((MatchResult name) -> name.group(1)).sorted().toList()
				: List.of();
		return names.isEmpty() ? List.of("–") : names;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
