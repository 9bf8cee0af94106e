package io.peergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A room has one name on every floor: package, statements, schema, tests. */
class FloorTests {

	private static final Path ROOMS = Path.of("src/main/java/io/peergraph");

	private static final Path TESTS = Path.of("src/test/java/io/peergraph");

	private static final Path STATEMENTS = Path.of("cypher");

	private static final Path SCHEMA = Path.of("graphql/schema");

	private static final Set<String> SHARED = Set.of("schema", "fragment");

	private static final Pattern NAMED = Pattern.compile("CypherFile\\s*\\.named\\(\"([^/\"]*)/[^\"]*\"\\)");

	@Test
	void everyRoomSaysWhatItIs() {
		assertThat(folders(ROOMS)).isNotEmpty()
			.allSatisfy((room) -> assertThat(ROOMS.resolve(room).resolve("package-info.java")).content()
				.contains("@NullMarked", "@ApplicationModule"));
	}

	@Test
	void everyFloorHasRoomsOnly() {
		Set<String> rooms = folders(ROOMS);

		assertThat(rooms).containsAll(folders(TESTS));
		assertThat(rooms)
			.containsAll(folders(STATEMENTS).stream().filter((folder) -> !SHARED.contains(folder)).toList());
		assertThat(rooms).containsAll(files(SCHEMA).stream().map(FloorTests::withoutEnding).toList());
	}

	@Test
	void everySchemaFileIsOneRoom() {
		assertThat(files(SCHEMA)).isNotEmpty().allSatisfy((file) -> assertThat(file).endsWith(".graphqls"));
		assertThat(folders(SCHEMA)).isEmpty();
	}

	@Test
	void everyRoomRunsItsOwnStatementsOnly() {
		for (String room : folders(ROOMS)) {
			Set<String> named = files(ROOMS.resolve(room)).stream()
				.map((file) -> text(ROOMS.resolve(room).resolve(file)))
				.flatMap((source) -> NAMED.matcher(source).results())
				.map((match) -> match.group(1))
				.collect(Collectors.toSet());

			assertThat(named).as("statements that %s runs", room).isSubsetOf(Set.of(room));
		}
	}

	private static Set<String> folders(Path floor) {
		return names(floor, Files::isDirectory);
	}

	private static Set<String> files(Path floor) {
		return names(floor, Files::isRegularFile);
	}

	private static Set<String> names(Path floor, Predicate<Path> kind) {
		try (Stream<Path> entries = Files.list(floor)) {
			return entries.filter(kind)
				.map((entry) -> entry.getFileName().toString())
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutEnding(String file) {
		return file.substring(0, file.lastIndexOf('.'));
	}

}
