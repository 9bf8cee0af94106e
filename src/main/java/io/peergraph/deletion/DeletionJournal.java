package io.peergraph.deletion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.peergraph.stream.Journal;
import io.peergraph.stream.Slice;

/**
 * The messages of a workspace that were deleted, in the order in which that came about.
 * It is a log of its own: a message is deleted at another time than it was said, and what
 * goes with its session is nowhere else any more. Nothing of what was said is in it.
 */
final class DeletionJournal implements Journal<DeletedMessage> {

	private final Deletions deletions;

	private final String workspace;

	DeletionJournal(Deletions deletions, String workspace) {
		this.deletions = deletions;
		this.workspace = workspace;
	}

	static String log(String workspace) {
		return "deletions/" + workspace;
	}

	@Override
	public String log() {
		return log(this.workspace);
	}

	@Override
	public Optional<Slice<DeletedMessage>> read(long after) {
		return this.deletions.head(this.workspace).map((head) -> read(after, head));
	}

	private Slice<DeletedMessage> read(long after, long head) {
		if (head <= after) {
			return new Slice<>(List.of(), after, false);
		}
		List<Deletions.Noted> noted = this.deletions.between(this.workspace, after, head);
		List<Slice.Entry<DeletedMessage>> entries = new ArrayList<>();
		for (Deletions.Noted deletion : noted) {
			long place = deletion.last() - deletion.messages().size();
			for (DeletedMessage message : deletion.messages()) {
				place++;
				if (place > after) {
					entries.add(new Slice.Entry<>(place, message));
				}
			}
		}
		boolean more = noted.size() == Deletions.LIMIT;
		return new Slice<>(entries, more ? noted.getLast().last() : head, more);
	}

	// What is gone stays gone.
	@Override
	public boolean stands(Slice.Entry<DeletedMessage> entry) {
		return true;
	}

	@Override
	public long end() {
		return this.deletions.head(this.workspace).orElse(0L);
	}

}
