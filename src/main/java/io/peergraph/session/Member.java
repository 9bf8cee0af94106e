package io.peergraph.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * A peer that is present in a session.
 *
 * @param view through whose eyes it is seen
 * @param membership how it takes part
 * @param joinedAt when the present window was opened, or when the viewer came if that was
 * later
 * @param windows when it was present, as far as the viewer was too
 */
public record Member(View view, Membership membership, Instant joinedAt, List<Window> windows) implements Seen {

	/**
	 * {@return a page of members, by name}
	 * @param all who are present
	 * @param page which part
	 */
	static Connection<Member> page(List<Member> all, Page page) {
		Comparator<Member> order = Comparator.comparing(Member::name);
		Cursor after = page.after();
		Cursor before = page.before();
		List<Member> found = all.stream()
			.filter((member) -> after == null || member.name().compareTo(after.key(0)) > 0)
			.filter((member) -> before == null || member.name().compareTo(before.key(0)) < 0)
			.sorted(page.backward() ? order.reversed() : order)
			.limit(page.limit())
			.toList();
		return page.connect(found, (member) -> Cursor.of(member.name()), (long) all.size());
	}

	private String name() {
		return this.membership.peer();
	}

	/**
	 * {@return whether facts about it may be derived here; null to go by the peer}
	 */
	public @Nullable Boolean observeMe() {
		return this.membership.observeMe();
	}

	/**
	 * {@return whether it comes to know what others say here}
	 */
	public boolean observeOthers() {
		return this.membership.observeOthers();
	}

}
