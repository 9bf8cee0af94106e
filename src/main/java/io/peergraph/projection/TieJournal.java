package io.peergraph.projection;

import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.network.Tie;
import io.peergraph.stream.Journal;
import io.peergraph.stream.Slice;

/**
 * The ties of a view that changed, each at the place of its newest change. What changed
 * in other views is not in it.
 */
final class TieJournal implements Journal<Tie.Pair> {

	private final TieChanges changes;

	private final View view;

	TieJournal(TieChanges changes, View view) {
		this.changes = changes;
		this.view = view;
	}

	static String log(String workspace, String observer) {
		return "ties/" + workspace + "/" + observer;
	}

	@Override
	public String log() {
		return log(this.view.workspace(), TieChanges.observer(this.view));
	}

	@Override
	public Optional<Slice<Tie.Pair>> read(long after) {
		return this.changes.head(this.view.workspace()).map((head) -> read(after, head));
	}

	private Slice<Tie.Pair> read(long after, long head) {
		if (head <= after) {
			return new Slice<>(List.of(), after, false);
		}
		List<Slice.Entry<Tie.Pair>> found = this.changes.between(this.view, after, head);
		boolean more = found.size() == TieChanges.LIMIT;
		return new Slice<>(found, more ? found.getLast().place() : head, more);
	}

	@Override
	public boolean stands(Slice.Entry<Tie.Pair> entry) {
		return this.changes.stands(this.view, entry);
	}

	@Override
	public long end() {
		return this.changes.head(this.view.workspace()).orElse(0L);
	}

}
