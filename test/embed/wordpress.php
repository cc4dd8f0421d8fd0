<?php
/**
 * A page as WordPress would write it: the functions of WordPress that the plugin calls, as their documentation says what
 * they do. Arguments: the plugin's folder, and a post's text with a shortcode in it, or the settings of a block as JSON: then
 * the page is the frame in which the editor shows a post, with the block in it.
 */

define( 'ABSPATH', __DIR__ );
$is_editor  = str_starts_with( $argv[2], '{' );
$shortcodes = array();
$actions    = array();
$registered = array();
$scripts    = array();
$block      = null;

function add_shortcode( $tag, $callback ) {
	global $shortcodes;
	$shortcodes[ $tag ] = $callback;
}
function add_action( $hook, $callback ) {
	global $actions;
	$actions[ $hook ][] = $callback;
}
function do_action( $hook ) {
	global $actions;
	foreach ( $actions[ $hook ] ?? array() as $callback ) {
		$callback();
	}
}
function is_admin() {
	global $is_editor;
	return $is_editor;
}
function register_block_type( $folder, $arguments ) {
	global $block;
	$block = json_decode( file_get_contents( "$folder/block.json" ), true ) + $arguments;
}
function wp_register_script( $handle, $address, $needs, $version, $arguments ) {
	global $registered;
	$registered[ $handle ] = "<script {$arguments['strategy']} src=\"$address?ver=$version\"></script>";
}
function wp_enqueue_script( $handle ) {
	global $registered, $scripts;
	$scripts[ $handle ] = $registered[ $handle ];
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

/** `[tag name="value" switch]`: named values by name, bare words by number. A text without one stays as it is. */
function do_shortcode( $text ) {
	global $shortcodes;
	if ( ! preg_match( '/^\[(\w+)(.*)\]$/s', $text, $parts ) ) {
		return $text;
	}
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

/** A block's HTML: settings that are not given have their defaults. */
function render_block( $given ) {
	global $block;
	return call_user_func( $block['render_callback'], $given + array_map( fn( $setting ) => $setting['default'], $block['attributes'] ) );
}

require "$argv[1]/extops.php";
do_action( 'init' );
do_action( 'enqueue_block_assets' );
$asked = $scripts;
$html  = $is_editor ? render_block( json_decode( $argv[2], true ) ) : do_shortcode( $argv[2] );
// What the editor fetches of a block is HTML alone: a script that is asked for while it is written comes too late.
echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><body>', $html, implode( $is_editor ? $asked : $scripts );
