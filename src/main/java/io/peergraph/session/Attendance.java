package io.peergraph.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;

/**
 * Who is present in a session, as a viewer has it: a member sees who is present now and
 * since when they have been there together, who has left sees whom it left behind.
 */
final class Attendance {

	private final Sight sight;

	private Attendance(Sight sight) {
		this.sight = sight;
	}

	static List<Member> of(Sight sight, List<Presence> presences) {
		Attendance attendance = new Attendance(sight);
		Map<String, List<Presence>> byPeer = new LinkedHashMap<>();
		presences.forEach((presence) -> byPeer.computeIfAbsent(presence.membership().peer(), (_) -> new ArrayList<>())
			.add(presence));
		return byPeer.values()
			.stream()
			.map((own) -> attendance.member(own, presences))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Member> member(List<Presence> own, List<Presence> everybody) {
		if (this.sight.windows().isEmpty()) {
			return Optional.empty();
		}
		Window last = this.sight.windows().getLast();
		Presence latest = own.stream()
			.filter((presence) -> presence.window().meets(last) && presence.window().end() >= last.end())
			.findFirst()
			.orElse(null);
		if (latest == null) {
			return Optional.empty();
		}
		Instant joinedAt = latest(start(own, latest), viewerJoined(everybody));
		return Optional.of(new Member(this.sight.view(), latest.membership(), joinedAt, windows(own)));
	}

	// Settings that changed while a peer stayed split its window; for people it is one.
	private List<Window> windows(List<Presence> own) {
		List<Window> whole = new ArrayList<>();
		Presence before = null;
		for (Presence presence : own) {
			boolean stayed = before != null && before.continued();
			Window window = stayed ? new Window(whole.removeLast().fromSequence(), presence.window().toSequence())
					: presence.window();
			whole.add(window);
			before = presence;
		}
		return whole.stream()
			.flatMap((window) -> this.sight.windows().stream().filter(window::meets).map(window::within))
			.toList();
	}

	private static Instant start(List<Presence> own, Presence latest) {
		int index = own.indexOf(latest);
		while (index > 0 && own.get(index - 1).continued()) {
			index--;
		}
		return own.get(index).joinedAt();
	}

	private Instant viewerJoined(List<Presence> everybody) {
		return switch (this.sight.view()) {
			case View.Whole _ -> Instant.MIN;
			case View.Witnessed witnessed -> {
				List<Presence> own = everybody.stream()
					.filter((presence) -> presence.membership().peer().equals(witnessed.peer()))
					.toList();
				yield start(own, own.getLast());
			}
		};
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
