package io.peergraph.bookmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.error.DatabaseOverload;
import io.peergraph.graph.BookmarkWait;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.stereotype.Component;

/** Reads what callers say of the writes that they know of, and waits for them. */
@Component
class BookmarkReader {

	/** What is asked of the database has to be short. */
	private static final int LONGEST = 2000;

	private static final Pattern FORM = Pattern.compile("FB:[A-Za-z0-9+/_-]+={0,2}");

	private final BookmarkWait database;

	BookmarkReader(BookmarkWait database) {
		this.database = database;
	}

	/**
	 * What a caller said.
	 *
	 * @param value as it was given, null for nothing
	 * @param field where it was given
	 */
	record Given(@Nullable Object value, List<String> field) {
	}

	/**
	 * {@return the bookmarks of a request, as far as which the database has come}
	 * @param all that was given
	 * @throws Refused when one is none, or the database does not come so far in time
	 */
	RequestBookmarks read(Given... all) {
		Set<Bookmark> bookmarks = Arrays.stream(all).flatMap(BookmarkReader::bookmarks).collect(Collectors.toSet());
		if (!bookmarks.isEmpty()) {
			await(bookmarks);
		}
		return new RequestBookmarks(bookmarks);
	}

	private static Stream<Bookmark> bookmarks(Given given) {
		if (given.value() == null) {
			return Stream.empty();
		}
		List<String> parts = (given.value() instanceof String text && text.length() <= LONGEST)
				? Arrays.stream(text.split(",", -1)).map(String::strip).toList() : List.of();
		if (parts.isEmpty() || !parts.stream().allMatch((part) -> FORM.matcher(part).matches())) {
			throw Refused.because(Code.INVALID_VALUE, String.join(".", given.field())
					+ " must be a bookmark as an answer to a write has it, FB: and base64, or several of them separated by commas, up to "
					+ LONGEST + " characters", given.field().toArray(String[]::new));
		}
		return parts.stream().map(Bookmark::from);
	}

	private void await(Set<Bookmark> bookmarks) {
		try {
			this.database.until(bookmarks);
		}
		catch (Neo4jException ex) {
			throw Optional.of(ex)
				.flatMap(DatabaseOverload::behind)
				.map((error) -> new Refused(List.of(error)))
				.orElseGet(() -> Refused.because(Code.UNAVAILABLE,
						"The database cannot be reached right now; try again later"));
		}
	}

}
