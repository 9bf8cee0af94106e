package io.peergraph.bookmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

	private final BookmarkWait database;

	private final BookmarkCipher cipher;

	BookmarkReader(BookmarkWait database, BookmarkCipher cipher) {
		this.database = database;
		this.cipher = cipher;
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
		try {
			Set<Bookmark> bookmarks = Arrays.stream(all)
				.flatMap((given) -> bookmarks(given).stream())
				.collect(Collectors.toSet());
			if (!bookmarks.isEmpty()) {
				this.database.until(bookmarks);
			}
			return new RequestBookmarks(bookmarks);
		}
		catch (Neo4jException ex) {
			throw Optional.of(ex)
				.flatMap(DatabaseOverload::behind)
				.map((error) -> new Refused(List.of(error)))
				.orElseGet(() -> Refused.because(Code.UNAVAILABLE,
						"The database cannot be reached right now; try again later"));
		}
	}

	private Set<Bookmark> bookmarks(Given given) {
		if (given.value() == null) {
			return Set.of();
		}
		List<String> parts = (given.value() instanceof String text && text.length() <= LONGEST)
				? Arrays.stream(text.split(",", -1)).map(String::strip).toList() : List.of();
		List<Set<Bookmark>> opened = parts.stream().flatMap((part) -> this.cipher.opened(part).stream()).toList();
		if (parts.isEmpty() || opened.size() < parts.size()) {
			throw Refused.because(Code.INVALID_VALUE, String.join(".", given.field())
					+ " must be a bookmark as an answer to a write has it, or several of them separated by commas, up to "
					+ LONGEST + " characters", given.field().toArray(String[]::new));
		}
		return opened.stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

}
