package io.peergraph.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.peergraph.stream.Journal;
import io.peergraph.stream.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a workspace, or of one of its sessions, in an order that can be
 * followed.
 * <p>
 * The number of a message in its session is taken under the lock of the session, so the
 * log of a session is followed by it. Writers to different sessions share no lock and
 * must not: a number across sessions, taken before the commit, would become visible out
 * of order, and whoever follows would miss the late ones. So places are given afterwards,
 * to messages that are committed, by whoever follows, one at a time. It costs the writers
 * nothing but a mark on the session, and a workspace that nobody follows nothing more.
 * The messages are the log: there are no events besides them that would have to be
 * deleted some day.
 */
final class MessageJournal implements Journal<WitnessedMessage> {

	private static final int LIMIT = 100;

	private final MessagePositions places;

	private final String workspace;

	private final @Nullable Part session;

	MessageJournal(MessagePositions places, String workspace, @Nullable Part session) {
		this.places = places;
		this.workspace = workspace;
		this.session = session;
	}

	/**
	 * A session as long as it lives: another one that is later opened under its name is
	 * not the same.
	 */
	record Part(String name, String token) {
	}

	static String log(String workspace) {
		return "messages/" + workspace;
	}

	@Override
	public String log() {
		return log(this.workspace);
	}

	@Override
	public String part() {
		return (this.session != null) ? this.session.token() : "";
	}

	@Override
	public Optional<Slice<WitnessedMessage>> read(long after) {
		return news().map((news) -> {
			boolean placed = !news.unplaced().isEmpty() && this.places.give(this.workspace, news.unplaced());
			MessagePositions.News settled = placed ? news().orElse(news) : news;
			return read(after, settled, placed);
		});
	}

	@Override
	public boolean stands(Slice.Entry<WitnessedMessage> entry) {
		return this.places.stands(entry.value().message());
	}

	@Override
	public long end() {
		Optional<MessagePositions.News> news = news();
		while (news.filter((found) -> !found.unplaced().isEmpty()).isPresent()
				&& this.places.give(this.workspace, news.get().unplaced())) {
			news = news();
		}
		return news.map(MessagePositions.News::head).orElse(0L);
	}

	private Optional<MessagePositions.News> news() {
		return (this.session != null) ? this.places.news(this.workspace, this.session)
				: this.places.news(this.workspace);
	}

	private Slice<WitnessedMessage> read(long after, MessagePositions.News news, boolean placed) {
		if (news.head() <= after) {
			return new Slice<>(List.of(), after, placed);
		}
		this.places.await(this.workspace);
		List<Slice.Entry<Message>> found = this.places.read(this.workspace,
				(this.session != null) ? this.session.name() : null, after, news.head(), LIMIT);
		boolean full = found.size() == LIMIT;
		long upTo = full ? found.getLast().place() : news.head();
		return new Slice<>(witnessed(found), upTo, full || placed);
	}

	private List<Slice.Entry<WitnessedMessage>> witnessed(List<Slice.Entry<Message>> found) {
		Map<String, List<String>> witnesses = this.places.witnesses(found.stream().map(Slice.Entry::value).toList());
		List<Slice.Entry<WitnessedMessage>> posted = new ArrayList<>();
		for (Slice.Entry<Message> entry : found) {
			Message message = entry.value();
			Set<String> names = Set.copyOf(witnesses.getOrDefault(message.key(), List.of()));
			posted.add(new Slice.Entry<>(entry.place(), new WitnessedMessage(message, names)));
		}
		return posted;
	}

}
