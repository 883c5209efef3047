# A WebKitGTK window for the driver: as MiniBrowser, but it keeps what pages store.
"""webkit-browser.py FOLDER two|none: MiniBrowser is private whenever it is driven, so nothing outlives a restart.
Calls the library by ctypes: no binding has to be installed."""
import ctypes
import ctypes.util
import os
import sys

folder, devices = sys.argv[1], sys.argv[2]
gtk = ctypes.CDLL("libgtk-3.so.0")
webkit = ctypes.CDLL("libwebkit2gtk-4.1.so.0")
gobject = ctypes.CDLL("libgobject-2.0.so.0")

pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int


def call(library, name, result, kinds):
    function = getattr(library, name)
    function.restype, function.argtypes = result, kinds
    return function


new_manager = webkit.webkit_website_data_manager_new
new_manager.restype = pointer
new_object = gobject.g_object_new
new_object.restype = pointer
new_context = call(webkit, "webkit_web_context_new_with_website_data_manager", pointer, [pointer])
allow_driver = call(webkit, "webkit_web_context_set_automation_allowed", None, [pointer, number])
view_type = call(webkit, "webkit_web_view_get_type", ctypes.c_size_t, [])
connect = call(gobject, "g_signal_connect_data", ctypes.c_ulong, [pointer, text, pointer, pointer, pointer, number])
new_settings = call(webkit, "webkit_settings_new", pointer, [])
new_window = call(gtk, "gtk_window_new", pointer, [number])
set_size = call(gtk, "gtk_window_set_default_size", None, [pointer, number, number])
add = call(gtk, "gtk_container_add", None, [pointer, pointer])
show = call(gtk, "gtk_widget_show_all", None, [pointer])
initialise = call(gtk, "gtk_init", None, [pointer, pointer])
run = call(gtk, "gtk_main", None, [])
callbacks = []


def on(thing, signal, kind, work):
    """Keeps the callback alive, which ctypes does not."""
    callback = kind(work)
    callbacks.append(callback)
    connect(thing, signal, ctypes.cast(callback, pointer), None, None, 0)


def create_view(_session, _data):
    view = new_object(
        ctypes.c_size_t(view_type()),
        b"web-context", pointer(context),
        b"is-controlled-by-automation", number(1),
        b"settings", pointer(settings),
        None,
    )
    window = new_window(0)
    set_size(window, 900, 860)
    add(window, view)
    show(window)
    return view


def started(_context, session, _data):
    on(session, b"create-web-view", ctypes.CFUNCTYPE(pointer, pointer, pointer), create_view)


initialise(None, None)
manager = new_manager(
    b"base-data-directory", text(os.path.join(folder, "data").encode()),
    b"base-cache-directory", text(os.path.join(folder, "cache").encode()),
    None,
)
context = new_context(manager)
settings = new_settings()
switches = ["enable-media-stream", "enable-write-console-messages-to-stdout", "enable-media-capabilities"]
if devices != "none":
    switches.append("enable-mock-capture-devices")
for switch in switches:
    call(webkit, f"webkit_settings_set_{switch.replace('-', '_')}", None, [pointer, number])(settings, 1)
allow_driver(context, 1)
on(context, b"automation-started", ctypes.CFUNCTYPE(None, pointer, pointer, pointer), started)
run()
