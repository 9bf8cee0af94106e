package io.peergraph.deriver;

import io.peergraph.work.Pace;
import io.peergraph.work.WorkKind;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeriverProperties.class)
class DeriverConfiguration {

	@Bean
	Pace deriverPace(DeriverProperties properties) {
		return new Pace(WorkKind.DERIVE, properties.patience(), properties.enough());
	}

}
