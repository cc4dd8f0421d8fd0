<?php
/**
 * Plugin Name: extops charts
 * Description: Islamic State plots and attacks abroad, as a map, flows or half-years: a shortcode and a block.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/table.php';

const EXTOPS_WIDGETS = array( 'map', 'flows', 'halves', 'events' );

/** Attributes that the tags take, as in docs/embedding.md; no others are written. */
const EXTOPS_ATTRIBUTES = array(
	'src', 'fallback', 'timeout', 'max-bytes', 'refresh', 'topology', 'period', 'series', 'province', 'target', 'outcome', 'certainty', 'tier', 'lens', 'group',
	'heading', 'standfirst', 'heading-level', 'theme', 'lang', 'region', 'classes', 'mark', 'top', 'by', 'compare', 'sort', 'order', 'entry-address',
);

const EXTOPS_SWITCHES = array(
	'without-heading', 'without-legend', 'without-notes', 'without-table', 'without-events', 'without-region',
	'without-export', 'multiples', 'same-day', 'permalink',
);

const EXTOPS_ADDRESSES = array( 'src', 'topology', 'entry-address' );

/** The settings that are set: an empty text is none. The block hands on a text for each of its settings, filled in or not. */
function extops_given( $given ): array {
	return array_filter( is_array( $given ) ? $given : array(), fn( $value ) => null !== $value && '' !== $value );
}

/** Name of the file in this folder that a chart shows; null where its data are at an address. */
function extops_file( array $given ): ?string {
	$src = $given['src'] ?? 'article.json';
	return preg_match( '/^[\w.-]+\.json$/', $src ) && is_readable( __DIR__ . '/' . $src ) ? $src : null;
}

/** The attributes as HTML. A file's name becomes its address; the bundled data need none. */
function extops_attributes( array $given ): string {
	$html = '';
	foreach ( EXTOPS_ATTRIBUTES as $name ) {
		if ( ! is_string( $given[ $name ] ?? null ) ) {
			continue;
		}
		$is_file    = 'src' === $name && null !== extops_file( $given );
		$value      = $is_file ? plugins_url( $given['src'], __FILE__ ) : $given[ $name ];
		$is_address = in_array( $name, EXTOPS_ADDRESSES, true );
		$html      .= ' ' . $name . '="' . ( $is_address ? esc_url( $value, array( 'http', 'https' ) ) : esc_attr( $value ) ) . '"';
	}
	$bare = array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY );
	foreach ( EXTOPS_SWITCHES as $name ) {
		$is_on = in_array( $name, $bare, true ) || ! in_array( $given[ $name ] ?? 'no', array( 'no', '0', 'false', false ), true );
		$html .= $is_on ? ' ' . $name : '';
	}
	return $html;
}

/**
 * One chart: its tag, with a table inside that shows until the script has drawn it.
 *
 * @param array|string $given Attributes by name; switches also as bare values, as a shortcode has them.
 */
function extops_render( $given ): string {
	$given  = extops_given( $given );
	$widget = in_array( $given['widget'] ?? '', EXTOPS_WIDGETS, true ) ? $given['widget'] : EXTOPS_WIDGETS[0];
	wp_enqueue_script( 'extops' );
	$file  = extops_file( $given );
	$table = null === $file ? '' : extops_table( __DIR__ . '/' . $file, $given );
	return "<extops-$widget" . extops_attributes( $given ) . ">$table</extops-$widget>";
}

add_shortcode( 'extops', 'extops_render' );
add_action(
	'init',
	function () {
		$script = plugins_url( 'extops.iife.js', __FILE__ );
		wp_register_script( 'extops', $script, array(), '0.1.0', array( 'strategy' => 'defer' ) );
		register_block_type( __DIR__, array( 'render_callback' => 'extops_render' ) );
	}
);

// The editor shows a post in a frame of its own, with the scripts that are asked for here. A reader's page gets the script
// with the first chart in it, and none without.
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() ) {
			wp_enqueue_script( 'extops' );
		}
	}
);
