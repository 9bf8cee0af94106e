package io.peergraph.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;

/**
 * Loads a field for all its parents at once: what has the same group, such as a view and
 * a page, is one query.
 *
 * @param <G> what one query can answer
 * @param <K> what names a value within the group
 * @param group what one query can answer
 * @param key what names the value within the group
 */
public record FieldBatch<G, K>(G group, K key) {

	/**
	 * Makes a loader known under a name.
	 * @param <G> what one query can answer
	 * @param <K> what names a value within the group
	 * @param <V> what is loaded
	 * @param registry of this application
	 * @param name for {@code DataFetchingEnvironment.getDataLoader}
	 * @param load the values of a group by their keys; may lack some
	 */
	public static <G, K, V> void register(BatchLoaderRegistry registry, String name,
			BiFunction<G, List<K>, Map<K, V>> load) {
		registry.<FieldBatch<G, K>, V>forName(name)
			.registerMappedBatchLoader((keys, _) -> Mono.fromSupplier(() -> all(keys, load)));
	}

	private static <G, K, V> Map<FieldBatch<G, K>, V> all(Iterable<FieldBatch<G, K>> keys,
			BiFunction<G, List<K>, Map<K, V>> load) {
		Map<G, List<FieldBatch<G, K>>> groups = new LinkedHashMap<>();
		keys.forEach((key) -> groups.computeIfAbsent(key.group(), (_) -> new ArrayList<>()).add(key));
		Map<FieldBatch<G, K>, V> values = new LinkedHashMap<>();
		groups.forEach((group, batch) -> load.apply(group, batch.stream().map(FieldBatch::key).toList())
			.forEach((key, value) -> values.put(new FieldBatch<>(group, key), value)));
		return values;
	}

}
