<?php
/**
 * A page as WordPress would write it: the functions of WordPress that the plugin calls, as their documentation says what
 * they do, and a shortcode. Arguments: the plugin's folder, the shortcode.
 */

define( 'ABSPATH', __DIR__ );
$shortcodes = array();
$scripts    = array();

function add_shortcode( $tag, $callback ) {
	global $shortcodes;
	$shortcodes[ $tag ] = $callback;
}
function add_action( $hook, $callback ) {
	$callback();
}
function register_block_type( $folder, $arguments ) {
	if ( ! is_callable( $arguments['render_callback'] ) || ! is_readable( "$folder/block.json" ) ) {
		throw new Exception( 'not a block' );
	}
}
function wp_enqueue_script( $handle, $address, $needs, $version, $arguments ) {
	global $scripts;
	$scripts[ $handle ] = "<script {$arguments['strategy']} src=\"$address?ver=$version\"></script>";
}
function plugins_url( $file, $plugin ) {
	return ( str_ends_with( $file, '.json' ) ? '/data/' : '/built/' ) . $file;
}
function get_locale() {
	return 'en_US';
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $address, $protocols ) {
	$scheme = parse_url( $address, PHP_URL_SCHEME );
	return null === $scheme || in_array( $scheme, $protocols, true ) ? htmlspecialchars( $address, ENT_QUOTES ) : '';
}

/** `[tag name="value" switch]`: named values by name, bare words by number. */
function do_shortcode( $text ) {
	global $shortcodes;
	preg_match( '/^\[(\w+)(.*)\]$/s', $text, $parts );
	preg_match_all( '/([\w-]+)="([^"]*)"|([\w-]+)/', $parts[2], $found, PREG_SET_ORDER );
	$given = array();
	foreach ( $found as $pair ) {
		if ( isset( $pair[3] ) ) {
			$given[] = $pair[3];
		} else {
			$given[ $pair[1] ] = $pair[2];
		}
	}
	return call_user_func( $shortcodes[ $parts[1] ], $given, '', $parts[1] );
}

require "$argv[1]/extops.php";
$html = do_shortcode( $argv[2] );
echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><body>', $html, implode( $scripts );
