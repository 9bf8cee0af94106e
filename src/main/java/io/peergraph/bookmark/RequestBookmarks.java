package io.peergraph.bookmark;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;

/**
 * After which writes a request reads: those that its sender knows of, and its own. A
 * member of a cluster that is behind waits for them first.
 */
final class RequestBookmarks {

	/** Where the context of an execution has them. */
	static final String KEY = RequestBookmarks.class.getName();

	// Inherited by no thread: what works for a request is told so.
	private static final ThreadLocal<@Nullable RequestBookmarks> CURRENT = new ThreadLocal<>();

	private final Set<Bookmark> given;

	private volatile Set<Bookmark> written = Set.of();

	/**
	 * Those of a request that has written nothing yet.
	 * @param given what its sender knows of
	 */
	RequestBookmarks(Set<Bookmark> given) {
		this.given = Set.copyOf(given);
	}

	/**
	 * {@return those of the request for which this thread works, null for none}
	 */
	static @Nullable RequestBookmarks current() {
		return CURRENT.get();
	}

	/**
	 * Says for which request this thread works from now on.
	 * @param request its bookmarks, null for no request any more
	 */
	static void use(@Nullable RequestBookmarks request) {
		if (request != null) {
			CURRENT.set(request);
		}
		else {
			CURRENT.remove();
		}
	}

	/**
	 * {@return all that is to be waited for}
	 */
	Set<Bookmark> all() {
		Set<Bookmark> all = new HashSet<>(this.given);
		all.addAll(this.written);
		return all;
	}

	/**
	 * Notes what a transaction of the request wrote, which came after all before it.
	 * @param last the bookmarks of that transaction
	 */
	void wrote(Collection<Bookmark> last) {
		this.written = Set.copyOf(last);
	}

	/**
	 * {@return those of what was written last, none when nothing was}
	 */
	Set<Bookmark> written() {
		return this.written;
	}

}
