package io.peergraph.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StoryTests {

	@Test
	void readsScenesWithThoseWhoComeAndGo() {
		Story story = StoryReader.read("""
				# for the reader

				== lunch, day 1, 12:00: Alice, Bob
				Alice: Hello, Bob: how are you?
				Bob: Hungry.
				leaves Bob
				Alice: Where is he?

				== lunch, day 2, 12:30
				joins Bob
				Bob: Here.
				""".lines().toList());

		assertThat(story.days()).isEqualTo(2);
		assertThat(story.scenes()).extracting(Story.Scene::before).containsExactly(0, 2, 3);
		assertThat(story.scenes()).extracting(Story.Scene::leaving)
			.containsExactly(List.of(), List.of("Bob"), List.of());
		assertThat(story.scenes()).extracting(Story.Scene::joining)
			.containsExactly(List.of("Alice", "Bob"), List.of(), List.of("Bob"));
		assertThat(story.scenes().getFirst().lines().getFirst().text()).isEqualTo("Hello, Bob: how are you?");
	}

	@Test
	void refusesWhatIsNoLine() {
		assertThatIllegalArgumentException().isThrownBy(() -> StoryReader.read(List.of("Once upon a time")));
	}

	@Test
	void everybodyIsThereWhoSpeaksInTheStoryOfTheDemo() {
		Map<String, Set<String>> present = new TreeMap<>();

		assertThat(Story.read("story.txt").scenes()).isNotEmpty().allSatisfy((scene) -> {
			Set<String> peers = present.computeIfAbsent(scene.session(), (session) -> new HashSet<>());
			assertThat(peers).containsAll(scene.leaving());
			scene.leaving().forEach(peers::remove);
			peers.addAll(scene.joining());
			assertThat(scene.lines()).allSatisfy((line) -> assertThat(peers).contains(line.peer()));
		});
	}

	@Test
	void theStoryGoesOnInTheOrderOfTime() {
		assertThat(lines().map(Story.Line::at)).isSorted().doesNotHaveDuplicates();
		assertThat(lines().map(Story.Line::peer).distinct()).hasSize(7);
	}

	private static Stream<Story.Line> lines() {
		return Story.read("story.txt").scenes().stream().flatMap((scene) -> scene.lines().stream());
	}

}
