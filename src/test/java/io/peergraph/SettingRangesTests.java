package io.peergraph;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class SettingRangesTests {

	private static final Set<Class<?>> BOUNDED = Set.of(int.class, long.class, double.class, Integer.class, Long.class,
			Double.class, Duration.class, DataSize.class);

	/** What their records check themselves. */
	private static final Set<String> CHECKED = Set.of("peergraph.access.jwt.skew", "peergraph.access.rate.anybody",
			"peergraph.access.rate.per", "peergraph.access.rate.requests", "peergraph.budget.tokens-per-day",
			"peergraph.network.half-life");

	@Test
	void everyNumberTimeAndSizeHasARange() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

		assertThat(scanner.findCandidateComponents("io.peergraph")
			.stream()
			.map((bean) -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
			.filter(Class::isRecord)
			.flatMap((type) -> bounded(type.getAnnotation(ConfigurationProperties.class).value(), type)))
			.hasSizeGreaterThan(40)
			.allMatch((setting) -> SettingRanges.has(setting) != CHECKED.contains(setting));
	}

	private static Stream<String> bounded(String prefix, Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).flatMap((component) -> bounded(prefix, component));
	}

	private static Stream<String> bounded(String prefix, RecordComponent component) {
		String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
		if (component.getType().isRecord()) {
			return bounded(name, component.getType());
		}
		return BOUNDED.contains(component.getType()) ? Stream.of(name) : Stream.empty();
	}

}
