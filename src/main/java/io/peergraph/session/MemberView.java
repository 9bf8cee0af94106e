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
final class MemberView {

	private final VisibleLog visible;

	private MemberView(VisibleLog visible) {
		this.visible = visible;
	}

	static List<Member> of(VisibleLog visible, List<MembershipWindow> presences) {
		MemberView members = new MemberView(visible);
		Map<String, List<MembershipWindow>> byPeer = new LinkedHashMap<>();
		presences.forEach((presence) -> byPeer.computeIfAbsent(presence.membership().peer(), (_) -> new ArrayList<>())
			.add(presence));
		return byPeer.values().stream().map((own) -> members.member(own, presences)).flatMap(Optional::stream).toList();
	}

	private Optional<Member> member(List<MembershipWindow> own, List<MembershipWindow> everybody) {
		if (this.visible.windows().isEmpty()) {
			return Optional.empty();
		}
		Window last = this.visible.windows().getLast();
		MembershipWindow latest = own.stream()
			.filter((presence) -> presence.window().meets(last) && presence.window().end() >= last.end())
			.findFirst()
			.orElse(null);
		if (latest == null) {
			return Optional.empty();
		}
		Instant joinedAt = latest(start(own, latest), viewerJoined(everybody));
		return Optional.of(new Member(this.visible.view(), latest.membership(), joinedAt, windows(own)));
	}

	// Settings that changed while a peer stayed split its window; for people it is one.
	private List<Window> windows(List<MembershipWindow> own) {
		List<Window> whole = new ArrayList<>();
		MembershipWindow before = null;
		for (MembershipWindow presence : own) {
			boolean stayed = before != null && before.continued();
			Window window = stayed ? new Window(whole.removeLast().fromSequence(), presence.window().toSequence())
					: presence.window();
			whole.add(window);
			before = presence;
		}
		return whole.stream()
			.flatMap((window) -> this.visible.windows().stream().filter(window::meets).map(window::within))
			.toList();
	}

	private static Instant start(List<MembershipWindow> own, MembershipWindow latest) {
		int index = own.indexOf(latest);
		while (index > 0 && own.get(index - 1).continued()) {
			index--;
		}
		return own.get(index).joinedAt();
	}

	private Instant viewerJoined(List<MembershipWindow> everybody) {
		return switch (this.visible.view()) {
			case View.Whole _ -> Instant.MIN;
			case View.Witnessed witnessed -> {
				List<MembershipWindow> own = everybody.stream()
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
